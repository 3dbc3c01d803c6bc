import { useTranslation } from 'react-i18next';
import { useFigures } from './useFigures';
import { useGenreColour } from './useGenreLook';
import { useGenreName } from './useGenreName';
import styles from './GenreBars.module.css';

interface GenreBarsProps {
  /** The most probable first; probabilities in [0, 1]. */
  ranking: readonly { genre: string; probability: number }[];
  /** Those that the network tells apart, in the order of its card. */
  genres: readonly string[];
  /** What an answer needs, in [0, 1], drawn as a line; undefined where no answer is asked for. */
  threshold: number | undefined;
}

/** Genres as bars by their probability, with the threshold that an answer needs. */
export function GenreBars({ ranking, genres, threshold }: GenreBarsProps) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  const genreColour = useGenreColour();
  return (
    <>
      <ol className={styles.genres}>
        {ranking.map(({ genre, probability }) => (
          <li key={genre}>
            <span className={styles.name} title={genreName(genre)}>
              {genreName(genre)}
            </span>
            <span className={styles.track}>
              <span
                className={styles.bar}
                style={{ width: `${100 * probability}%`, background: genreColour(genre, genres) }}
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
