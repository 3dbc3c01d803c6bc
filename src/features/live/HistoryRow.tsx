import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeardSegment } from '../../live';
import { formatTime, GenreMark, useFigures } from '../../ui';
import { Correction } from './Correction';
import styles from './History.module.css';
import { useAnswerName } from './useAnswerName';

interface HistoryRowProps {
  segment: HeardSegment;
  /** Whether it is being heard right now. */
  current: boolean;
}

/** One thing that was heard, from when to when, and what the person says of it. */
export const HistoryRow = memo(function HistoryRow({ segment, current }: HistoryRowProps) {
  const { t } = useTranslation();
  const { percent, clock } = useFigures();
  const name = useAnswerName()(segment);
  const { startMs, endMs, kind, genre, genres, confidence } = segment;
  const start = clock(startMs);
  const times = t('live.history.times', { start, end: clock(endMs) });
  return (
    <li className={styles.row} data-kind={kind} aria-current={current || undefined}>
      <span className={styles.mark}>{genre && <GenreMark genre={genre} genres={genres} />}</span>
      <span className={styles.name}>
        {name}
        {kind !== 'silence' && (
          <small title={t('live.history.percent', { percent: percent(confidence) })}>
            {percent(confidence)}
          </small>
        )}
      </span>
      <span className={styles.times}>
        <strong>{formatTime((endMs - startMs) / 1000)}</strong>
        <small>{current ? t('live.history.since', { start }) : times}</small>
      </span>
      <span className={styles.said}>
        {kind !== 'silence' && <Correction segment={segment} name={name} start={start} />}
      </span>
    </li>
  );
});
