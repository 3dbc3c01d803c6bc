import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useRef, useState, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeardSegment } from '../../live';
import styles from './History.module.css';
import { HistoryRow } from './HistoryRow';

const ROW_HEIGHT_PX = 57;
/** Rows beyond the visible ones that are kept ready on either side. */
const OVERSCAN = 4;

interface HistoryRowsProps {
  /** The latest first. */
  segments: readonly HeardSegment[];
  currentId: number | undefined;
}

/** All that was heard, however much; only the rows in sight exist in the document, and the one that has the focus. */
export function HistoryRows({ segments, currentId }: HistoryRowsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<number>();
  const focused = segments.findIndex(({ id }) => id === focusedId);
  // The rule warns of what the React Compiler would do, which we do not use.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: segments.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => segments[index].id,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), range, focused),
  });
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const row = target.closest<HTMLElement>('[data-index]');
    if (row) setFocusedId(segments[Number(row.dataset.index)].id);
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <ol
        aria-label={t('live.history.list')}
        style={{ height: rows.getTotalSize() }}
        onFocus={onFocus}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setFocusedId(undefined);
        }}
      >
        {rows.getVirtualItems().map(({ index, key, start }) => (
          <HistoryRow
            key={key}
            segment={segments[index]}
            current={segments[index].id === currentId}
            index={index}
            count={segments.length}
            startPx={start}
            measure={rows.measureElement}
          />
        ))}
      </ol>
    </div>
  );
}

/** The indices of a range and one more, in order. @param row -1 for none */
function withRow(indices: readonly number[], { startIndex }: Range, row: number): number[] {
  if (row < 0 || indices.includes(row)) return [...indices];
  return row < startIndex ? [row, ...indices] : [...indices, row];
}
