import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Genre, TimelineSegment } from '../../classify';
import { useGenreColour, useGenreName } from '../../ui';
import { genresHeard, timelineRuns } from './timeline';
import { TimelineRuns } from './TimelineRuns';
import styles from './TimelineWords.module.css';

interface TimelineWordsProps {
  segments: readonly TimelineSegment[];
  /** Those that the network tells apart, in the order of its card. */
  genres: readonly Genre[];
  durationS: number;
  /** Plays from a moment on; absent where the file can't be played. */
  onPlay: ((timeS: number) => void) | undefined;
}

/** The legend of the timeline's colours, and the whole timeline in words. */
export function TimelineWords({ segments, genres, durationS, onPlay }: TimelineWordsProps) {
  const { t } = useTranslation();
  const genreName = useGenreName();
  const genreColour = useGenreColour();
  // A long file has thousands of runs: they are made when somebody looks.
  const [open, setOpen] = useState(false);
  const runs = timelineRuns(segments);
  return (
    <div className={styles.words}>
      <ul className={styles.legend} aria-label={t('file.stage.legend')}>
        {genresHeard(runs).map((genre) => (
          <li key={genre}>
            <span className={styles.swatch} style={{ background: genreColour(genre, genres) }} />
            {genreName(genre)}
          </li>
        ))}
        {runs.some(({ kind }) => kind === 'not-sure') && (
          <li>
            <span className={`${styles.swatch} ${styles.notSure}`} />
            {t('file.stage.legendNotSure')}
          </li>
        )}
        {runs.some(({ kind }) => kind === 'no-music') && (
          <li>
            <span className={`${styles.swatch} ${styles.noMusic}`} />
            {t('file.stage.noMusic')}
          </li>
        )}
      </ul>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('file.stage.text')}</summary>
        {open && <TimelineRuns runs={runs} durationS={durationS} onPlay={onPlay} />}
      </details>
    </div>
  );
}
