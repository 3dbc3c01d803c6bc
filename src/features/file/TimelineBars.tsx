import { memo } from 'react';
import type { TimelineSegment } from '../../classify/types';
import { genreColour } from '../../ui/genreColours';
import styles from './Stage.module.css';

/** More segments than this leave no room for gaps between their bars. */
const DENSE = 120;

interface TimelineBarsProps {
  segments: readonly TimelineSegment[];
  durationS: number;
}

/** Each segment as a bar in its genre's colour, as high as its probability; the words are told elsewhere. */
export const TimelineBars = memo(function TimelineBars({ segments, durationS }: TimelineBarsProps) {
  const share = (seconds: number) => `${(100 * seconds) / durationS}%`;
  return (
    <div className={styles.timeline} data-dense={segments.length > DENSE} aria-hidden="true">
      {segments.map(({ startS, endS, verdict }) => (
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
