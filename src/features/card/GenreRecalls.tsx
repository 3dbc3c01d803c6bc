import { useTranslation } from 'react-i18next';
import { genreColour, Section, useFigures } from '../../ui';
import { genreResults } from './genreResults';
import styles from './GenreRecalls.module.css';

/** How many clips of each genre got its name, best genre first. */
export function GenreRecalls({ confusion }: { confusion: readonly (readonly number[])[] }) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  return (
    <Section title={t('card.genres.title')} lead={t('card.genres.lead')}>
      <ol className={styles.recalls}>
        {genreResults(confusion).map(({ genre, clips, right, recall }) => (
          <li key={genre}>
            <span>{t(`genres.${genre}`)}</span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${100 * recall}%`, background: genreColour(genre) }} />
            </span>
            <span className={styles.percent}>{percent(recall)}</span>
            <small>{t('card.genres.of', { right, clips })}</small>
          </li>
        ))}
      </ol>
    </Section>
  );
}
