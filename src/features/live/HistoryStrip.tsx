import type { HeardSegment } from '../../live';
import { TimelineBars, type TimelineBar, useFigures } from '../../ui';
import styles from './History.module.css';

const NONE: readonly string[] = [];

/** The session as one strip in the genres' colours; silence and interruptions are gaps. */
export function HistoryStrip({ segments }: { segments: readonly HeardSegment[] }) {
  const { clock } = useFigures();
  const startMs = segments.at(0)?.startMs ?? 0;
  const endMs = segments.at(-1)?.endMs ?? 0;
  const bars = segments.flatMap(({ kind, genre, genres, confidence, ...segment }): TimelineBar[] => {
    if (kind === 'silence') return [];
    const [startS, endS] = [segment.startMs, segment.endMs].map((ms) => (ms - startMs) / 1000);
    return [{ startS, endS, verdict: { kind, genre, confidence }, genres }];
  });
  return (
    <div aria-hidden="true">
      <div className={styles.strip}>
        <TimelineBars bars={bars} genres={NONE} durationS={(endMs - startMs) / 1000} />
      </div>
      <p className={styles.ends}>
        <span>{clock(startMs)}</span>
        <span>{clock(endMs)}</span>
      </p>
    </div>
  );
}
