import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeardSegment } from '../../live';
import { formatTime, GenreMark } from '../../ui';
import { Correction } from './Correction';
import styles from './History.module.css';
import { useAnswerName } from './useAnswerName';
import { useConfidenceWords } from './useConfidenceWords';
import { useMoment } from './useMoment';

interface HistoryRowProps {
  segment: HeardSegment;
  /** Whether it is being heard right now. */
  current: boolean;
  /** Where in a list of which not all rows exist; absent where all do. */
  index?: number;
  count?: number;
  startPx?: number;
  measure?: (row: HTMLLIElement | null) => void;
}

/** One thing that was heard, from when to when, and what the person says of it. */
export const HistoryRow = memo(function HistoryRow(props: HistoryRowProps) {
  const { segment, current, index, count, startPx, measure } = props;
  const { t } = useTranslation();
  const moment = useMoment();
  const name = useAnswerName()(segment);
  const sure = useConfidenceWords()(segment);
  const { startMs, endMs, kind, genre, genres } = segment;
  const start = moment(startMs);
  const times = t('live.history.times', { start, end: moment(endMs) });
  const place =
    index === undefined ? {} : { 'aria-posinset': index + 1, 'aria-setsize': count, 'data-index': index };
  return (
    <li
      ref={measure}
      className={styles.row}
      data-kind={kind}
      aria-current={current || undefined}
      {...place}
      style={startPx === undefined ? undefined : { transform: `translateY(${startPx}px)` }}
    >
      <span className={styles.mark}>{genre && <GenreMark genre={genre} genres={genres} />}</span>
      <span className={styles.name}>
        {name}
        {sure && <small>{sure}</small>}
      </span>
      <span className={styles.times}>
        <strong>{formatTime((endMs - startMs) / 1000)}</strong>
        <small>{current ? t('live.history.since', { start }) : times}</small>
      </span>
      {kind !== 'silence' && <Correction segment={segment} name={name} start={start} />}
    </li>
  );
});
