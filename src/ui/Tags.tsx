import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isStyle } from './styleTags';
import { useFigures } from './useFigures';
import { useTagName } from './useTagName';
import styles from './Tags.module.css';

/** True of everything that has a genre, so it says nothing. */
const TOO_GENERAL = 'Music';

interface TagsProps {
  /** AudioSet's names, with scores in [0, 1]. */
  tags: readonly { tag: string; score: number }[];
}

/** Styles of music that were heard, and apart from them what else was: instruments, voices, moods. */
export function Tags({ tags }: TagsProps) {
  const { t } = useTranslation();
  const heard = tags.filter(({ tag }) => isStyle(tag));
  return (
    <div className={styles.groups}>
      {heard.length > 0 && <TagList title={t('shared.tags.styles')} tags={heard} />}
      <TagList
        title={t('shared.tags.title')}
        tags={tags.filter(({ tag }) => tag !== TOO_GENERAL && !isStyle(tag))}
      />
    </div>
  );
}

/** Scores, not probabilities: nobody calibrated them. */
function TagList({ title, tags }: TagsProps & { title: string }) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const tagName = useTagName();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.tags}>
      <h3 id={id}>{title}</h3>
      {tags.length === 0 ? (
        <p>{t('shared.tags.none')}</p>
      ) : (
        <ul>
          {tags.map(({ tag, score }) => (
            <li key={tag} title={t('shared.tags.score', { percent: percent(score) })}>
              {tagName(tag)}
              <span>{percent(score)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
