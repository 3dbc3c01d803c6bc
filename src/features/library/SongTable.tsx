import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import type { LibraryQuery, LibraryRow } from '../../library';
import type { Selection } from './selection';
import { SongRow } from './SongRow';
import styles from './SongTable.module.css';
import { TableHead } from './TableHead';
import { commandOf, type TableCommand } from './tableKeys';
import { useLibraryText } from './useLibraryText';

const ROW_HEIGHT_PX = 52;
const HEAD_HEIGHT_PX = 44;
/** Rows beyond the visible ones that are kept ready on either side. */
const OVERSCAN = 8;

interface SongTableProps {
  ref: Ref<HTMLDivElement>;
  rows: readonly LibraryRow[];
  selection: Selection;
  query: LibraryQuery;
  onQuery: (change: Partial<LibraryQuery>) => void;
  onCommand: (command: TableCommand) => void;
  onPoint: (index: number, extended: boolean) => void;
  onToggle: (id: string) => void;
  onPlay: (row: LibraryRow) => void;
}

/** Songs as a grid of which only the rows in sight exist; the keyboard stays on the grid and moves a cursor in it. */
export function SongTable(props: SongTableProps) {
  const { ref, rows, selection, query, onQuery, onCommand, onPoint, onToggle, onPlay } = props;
  const { t } = useLibraryText();
  const scroller = useRef<HTMLDivElement>(null);
  // The rule warns of what the React Compiler would do, which we do not use.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => rows[index].id,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_HEIGHT_PX,
    paddingStart: 0,
  });
  const { cursor, chosen } = selection;
  const at = cursor === undefined ? -1 : rows.findIndex(({ id }) => id === cursor);

  useEffect(() => {
    if (at !== -1) virtual.scrollToIndex(at);
    // Where the cursor is moved to, not whenever rows come in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [cursor]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Buttons in the head have keys of their own.
    if (event.target !== event.currentTarget) return;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    onCommand(command);
  };

  const shown = virtual.getVirtualItems();
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      role="grid"
      aria-label={t('table.label')}
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={shown.some(({ index }) => index === at) ? `song-${at}` : undefined}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      <TableHead query={query} onQuery={onQuery} />
      {rows.length === 0 && <p className={styles.none}>{t('table.none')}</p>}
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, key, start }) => (
          <div
            key={key}
            role="row"
            id={`song-${index}`}
            aria-rowindex={index + 2}
            aria-selected={chosen.has(rows[index].id)}
            data-cursor={index === at}
            className={styles.row}
            style={{ height: ROW_HEIGHT_PX, transform: `translateY(${start}px)` }}
            onClick={({ shiftKey, ctrlKey, metaKey }) => {
              if (ctrlKey || metaKey) onToggle(rows[index].id);
              else onPoint(index, shiftKey);
            }}
            onDoubleClick={() => onPlay(rows[index])}
          >
            <SongRow
              row={rows[index]}
              selected={chosen.has(rows[index].id)}
              onToggle={onToggle}
              onPlay={onPlay}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
