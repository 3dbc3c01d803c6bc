import { useTranslation } from 'react-i18next';
import type { GenreScore } from '../../classify/types';
import { formatPercent } from '../../ui/format';
import { genreColour } from '../../ui/genreColours';
import { useCard } from './useVerdict';
import styles from './Ranking.module.css';

interface RankingProps {
  ranking: readonly GenreScore[];
  /** The answer was 'no music': the genres are what it would be if it were. */
  hypothetical: boolean;
}

/** All ten genres by their probability, with the threshold that an answer needs. */
export function Ranking({ ranking, hypothetical }: RankingProps) {
  const { t, i18n } = useTranslation();
  const notSure = useCard()?.thresholds.notSure;
  const threshold = hypothetical ? undefined : notSure;
  return (
    <section aria-labelledby="ranking-title" className={styles.ranking}>
      <h3 id="ranking-title">{hypothetical ? t('file.ranking.ifItWereMusic') : t('file.ranking.title')}</h3>
      <ol>
        {ranking.map(({ genre, probability }) => (
          <li key={genre}>
            <span>{t(`genres.${genre}`)}</span>
            <span className={styles.track}>
              <span
                className={styles.bar}
                style={{ width: `${100 * probability}%`, background: genreColour(genre) }}
              />
              {threshold !== undefined && (
                <span className={styles.threshold} style={{ left: `${100 * threshold}%` }} />
              )}
            </span>
            <span className={styles.percent}>{formatPercent(probability, i18n.language)}</span>
          </li>
        ))}
      </ol>
      {threshold !== undefined && (
        <p className={styles.caption}>
          {t('file.ranking.threshold', { threshold: formatPercent(threshold, i18n.language) })}
        </p>
      )}
    </section>
  );
}
