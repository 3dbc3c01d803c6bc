import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineSegment } from '../../classify/types';
import { genreColour } from '../../ui/genreColours';
import { timelineRuns, type TimelineRun } from './timeline';
import styles from './Stage.module.css';

/** A run narrower than this share of the timeline has no room for its name. */
const NAMED_SHARE = 0.13;

interface TimelineBarsProps {
  segments: readonly TimelineSegment[];
  durationS: number;
}

/** Each segment as a bar in its genre's colour, as high as its probability; the words are told elsewhere. */
export const TimelineBars = memo(function TimelineBars({ segments, durationS }: TimelineBarsProps) {
  const { t } = useTranslation();
  const share = (seconds: number) => `${(100 * seconds) / durationS}%`;
  const name = ({ kind, genre }: TimelineRun) =>
    kind === 'genre' && genre ? t(`genres.${genre}`) : undefined;
  return (
    <div className={styles.timeline} aria-hidden="true">
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
      {timelineRuns(segments)
        .filter(({ startS, endS }) => (endS - startS) / durationS >= NAMED_SHARE)
        .map((run) => (
          <span
            key={run.startS}
            className={styles.runName}
            style={{ left: share(run.startS), width: share(run.endS - run.startS) }}
          >
            {name(run)}
          </span>
        ))}
    </div>
  );
});
