import { useTranslation } from 'react-i18next';
import { EVERYTHING, SURE, type Facets, type LibraryQuery } from '../../library';
import { Button, Choice, useFigures } from '../../ui';
import controls from '../../ui/control.module.css';
import styles from './Filters.module.css';
import { Suggesting } from './Suggesting';
import { useLibraryText } from './useLibraryText';

interface FiltersProps {
  facets: Facets;
  query: LibraryQuery;
  onQuery: (change: Partial<LibraryQuery>) => void;
}

/** Which songs are shown. */
export function Filters({ facets, query, onQuery }: FiltersProps) {
  const { t } = useLibraryText();
  const { t: shared } = useTranslation();
  const { percent } = useFigures();
  const tagNames: Partial<Record<string, string>> = shared('tags', { returnObjects: true });
  const named = (tag: string) => ({ value: tag, text: tagNames[tag] ?? tag });
  const plain = (value: string) => ({ value, text: value });
  return (
    <search className={styles.filters} aria-label={t('filters.label')}>
      <label className={styles.search}>
        <span>{t('filters.search')}</span>
        <input
          type="search"
          className={controls.control}
          placeholder={t('filters.searchHint')}
          value={query.search}
          onChange={({ currentTarget }) => onQuery({ search: currentTarget.value })}
        />
      </label>
      <Suggesting
        label={t('filters.artist')}
        options={facets.artists.map(plain)}
        value={query.artist}
        onChange={(artist) => onQuery({ artist })}
      />
      <Suggesting
        label={t('filters.folder')}
        options={facets.folders.map(plain)}
        value={query.folder}
        onChange={(folder) => onQuery({ folder })}
      />
      <Suggesting
        label={t('filters.style')}
        options={facets.styles.map(named)}
        value={query.style}
        onChange={(style) => onQuery({ style })}
      />
      <Choice
        label={t('filters.sureness')}
        options={[
          { value: 'any', text: t('filters.any') },
          { value: 'sure', text: t('filters.sure', { percent: percent(SURE) }) },
          { value: 'unsure', text: t('filters.unsure', { percent: percent(SURE) }) },
        ]}
        value={query.sureness ?? 'any'}
        onChange={(sureness) => onQuery({ sureness: sureness === 'any' ? undefined : sureness })}
      />
      <div className={styles.checks}>
        <Check
          text={`${t('filters.disagrees')} (${facets.disagreeing})`}
          checked={query.disagrees ?? false}
          onChange={(disagrees) => onQuery({ disagrees })}
        />
        <Check
          text={`${t('filters.corrected')} (${facets.corrected})`}
          checked={query.corrected ?? false}
          onChange={(corrected) => onQuery({ corrected })}
        />
        {isNarrowed(query) && (
          <Button look="quiet" icon="cancel" onClick={() => onQuery(NOTHING_ASKED)}>
            {t('filters.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}

const NOTHING_ASKED: Partial<LibraryQuery> = {
  search: EVERYTHING.search,
  group: undefined,
  style: undefined,
  folder: undefined,
  artist: undefined,
  sureness: undefined,
  disagrees: false,
  corrected: false,
};

function isNarrowed(query: LibraryQuery): boolean {
  const { search, group, style, folder, artist, sureness, disagrees, corrected } = query;
  const asked = [group, style, folder, artist, sureness].some((part) => part !== undefined);
  return asked || search !== '' || disagrees === true || corrected === true;
}

function Check(props: { text: string; checked: boolean; onChange: (checked: boolean) => void }) {
  const { text, checked, onChange } = props;
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {text}
    </label>
  );
}
