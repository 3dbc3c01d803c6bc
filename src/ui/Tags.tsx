import { useTranslation } from 'react-i18next';
import { useFigures } from './useFigures';
import styles from './Tags.module.css';

/** True of everything that has a genre, so it says nothing. */
const TOO_GENERAL = 'Music';

interface TagsProps {
  /** AudioSet's names, with scores in [0, 1]. */
  tags: readonly { tag: string; score: number }[];
}

/** What else was heard: instruments, voices, moods. Scores, not probabilities: nobody calibrated them. */
export function Tags({ tags }: TagsProps) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const names: Partial<Record<string, string>> = t('tags', { returnObjects: true });
  const telling = tags.filter(({ tag }) => tag !== TOO_GENERAL);
  return (
    <section aria-labelledby="tags-title" className={styles.tags}>
      <h3 id="tags-title">{t('shared.tags.title')}</h3>
      {telling.length === 0 ? (
        <p>{t('shared.tags.none')}</p>
      ) : (
        <ul>
          {telling.map(({ tag, score }) => (
            <li key={tag} title={t('shared.tags.score', { percent: percent(score) })}>
              {names[tag] ?? tag}
              <span>{percent(score)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
