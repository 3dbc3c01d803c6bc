import { useTranslation } from 'react-i18next';
import type { GenreScore } from '../../classify/types';
import { formatPercent } from '../../ui/format';
import { genreColour } from '../../ui/genreColours';
import { useCard } from './useVerdict';
import styles from './Ranking.module.css';

/** All ten genres by their probability, with the threshold that an answer needs. */
export function Ranking({ ranking }: { ranking: readonly GenreScore[] }) {
  const { t, i18n } = useTranslation();
  const threshold = useCard()?.thresholds.notSure;
  return (
    <section aria-labelledby="ranking-title" className={styles.ranking}>
      <h3 id="ranking-title">{t('file.ranking.title')}</h3>
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
