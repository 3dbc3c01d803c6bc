import type { TimelineSegment } from '../../classify';
import { formatTime } from '../../ui';
import { useVerdictText } from './useVerdictText';
import styles from './Stage.module.css';

interface ReadoutProps {
  timeS: number;
  /** Undefined while nobody knows. */
  durationS: number | undefined;
  segment: TimelineSegment | undefined;
}

/** What was heard at the moment under the pointer or the play head; the slider tells it to screen readers. */
export function Readout({ timeS, durationS, segment }: ReadoutProps) {
  const verdictText = useVerdictText();
  return (
    <p className={styles.readout} aria-hidden="true">
      <span>
        <strong>{formatTime(timeS, durationS)}</strong>
        {durationS !== undefined && ` / ${formatTime(durationS, durationS)}`}
      </span>
      {segment && <span className={styles.said}>{verdictText(segment.verdict)}</span>}
    </p>
  );
}
