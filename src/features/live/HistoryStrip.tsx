import { useState } from 'react';
import type { HeardSegment } from '../../live';
import { TimelineBars, useGenreColour } from '../../ui';
import styles from './History.module.css';
import { StripLayout } from './stripLayout';
import { useMoment } from './useMoment';

const NONE: readonly string[] = [];

interface HistoryStripProps {
  segments: readonly HeardSegment[];
  /** Of the last one, where it still grows. */
  currentId: number | undefined;
}

/** All that was heard as one strip in the genres' colours; silence and interruptions are gaps. */
export function HistoryStrip({ segments, currentId }: HistoryStripProps) {
  const moment = useMoment();
  const genreColour = useGenreColour();
  const [layout] = useState(() => new StripLayout());
  const { bars, growing, endS, scaleS } = layout.layout(segments, currentId);
  const share = (seconds: number) => `${(100 * seconds) / scaleS}%`;
  const { genre, kind, confidence } = growing?.verdict ?? {};
  return (
    <div aria-hidden="true">
      <div className={styles.strip}>
        <TimelineBars bars={bars} genres={NONE} durationS={scaleS} />
        {growing && (
          <div
            className={styles.growing}
            data-kind={kind}
            style={{
              left: share(growing.startS),
              width: share(growing.endS - growing.startS),
              height: kind === 'no-music' ? undefined : `${100 * (confidence ?? 0)}%`,
              background: genre && kind === 'genre' ? genreColour(genre, growing.genres ?? NONE) : undefined,
            }}
          />
        )}
      </div>
      <p className={styles.ends} style={{ width: share(endS) }}>
        <span>{moment(segments.at(0)?.startMs ?? 0)}</span>
        <span>{moment(segments.at(-1)?.endMs ?? 0)}</span>
      </p>
    </div>
  );
}
