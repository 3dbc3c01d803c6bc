import { useTranslation } from 'react-i18next';
import type { HeardSegment } from '../../live';
import { formatClock, TimelineBars, type TimelineBar } from '../../ui';
import styles from './History.module.css';

const NONE: readonly string[] = [];

/** The session as one strip in the genres' colours; silence and interruptions are gaps. */
export function HistoryStrip({ segments }: { segments: readonly HeardSegment[] }) {
  const { i18n } = useTranslation();
  const startMs = segments.at(0)?.startMs ?? 0;
  const endMs = segments.at(-1)?.endMs ?? 0;
  const bars = segments.flatMap(({ kind, genre, genres, confidence, ...segment }): TimelineBar[] =>
    kind === 'silence'
      ? []
      : [
          {
            startS: (segment.startMs - startMs) / 1000,
            endS: (segment.endMs - startMs) / 1000,
            verdict: { kind, genre, confidence },
            genres,
          },
        ],
  );
  return (
    <div aria-hidden="true">
      <div className={styles.strip}>
        <TimelineBars bars={bars} genres={NONE} durationS={(endMs - startMs) / 1000} />
      </div>
      <p className={styles.ends}>
        <span>{formatClock(startMs, i18n.language)}</span>
        <span>{formatClock(endMs, i18n.language)}</span>
      </p>
    </div>
  );
}
