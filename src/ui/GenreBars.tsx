import { useTranslation } from 'react-i18next';
import { genreColour, type genreColours } from './genreColours';
import { useFigures } from './useFigures';
import styles from './GenreBars.module.css';

interface GenreBarsProps {
  /** The most probable first; probabilities in [0, 1]. */
  ranking: readonly { genre: keyof typeof genreColours; probability: number }[];
  /** What an answer needs, in [0, 1], drawn as a line; undefined where no answer is asked for. */
  threshold: number | undefined;
}

/** Genres as bars by their probability, with the threshold that an answer needs. */
export function GenreBars({ ranking, threshold }: GenreBarsProps) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  return (
    <>
      <ol className={styles.genres}>
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
            <span className={styles.percent}>{percent(probability)}</span>
          </li>
        ))}
      </ol>
      {threshold !== undefined && (
        <p className={styles.caption}>{t('shared.threshold', { threshold: percent(threshold) })}</p>
      )}
    </>
  );
}
