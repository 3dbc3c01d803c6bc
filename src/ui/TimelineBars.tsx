import { memo } from 'react';
import { genreColour, type genreColours } from './genreColours';
import styles from './TimelineBars.module.css';

/** More bars than this leave no room for gaps between them. */
const DENSE = 120;

/** One answer, and the stretch of time that it stands for. */
export interface TimelineBar {
  startS: number;
  endS: number;
  verdict: {
    kind: 'genre' | 'not-sure' | 'no-music';
    genre?: keyof typeof genreColours | undefined;
    /** In [0, 1]. */
    confidence: number;
  };
}

interface TimelineBarsProps {
  bars: readonly TimelineBar[];
  durationS: number;
}

/** Each answer as a bar in its genre's colour, as high as its confidence; the words are told elsewhere. */
export const TimelineBars = memo(function TimelineBars({ bars, durationS }: TimelineBarsProps) {
  const share = (seconds: number) => `${(100 * seconds) / durationS}%`;
  return (
    <div className={styles.timeline} data-dense={bars.length > DENSE} aria-hidden="true">
      {bars.map(({ startS, endS, verdict }) => (
        <div
          key={startS}
          className={styles.segment}
          data-kind={verdict.kind}
          style={{
            left: share(startS),
            width: share(endS - startS),
            color: verdict.genre && genreColour(verdict.genre),
          }}
        >
          <div className={styles.level} style={{ height: `${100 * verdict.confidence}%` }} />
        </div>
      ))}
    </div>
  );
});
