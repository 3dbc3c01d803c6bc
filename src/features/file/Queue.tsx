import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore } from '../../stores';
import { QueueRow } from './QueueRow';
import { QueueToolbar } from './QueueToolbar';
import { SkippedNotice } from './SkippedNotice';
import { useFollowRunning } from './useFollowRunning';
import styles from './Queue.module.css';

const ROW_HEIGHT_PX = 64;
/** Rows beyond the visible ones that are kept ready on either side. */
const OVERSCAN = 8;

/** The files in the order in which they are listened to; only the rows in sight exist in the document. */
export function Queue({ onChoose }: { onChoose: () => void }) {
  const { t } = useTranslation();
  const { items, selectedId } = useStore(queueStore);
  const scroller = useRef<HTMLDivElement>(null);
  // The rule warns of what the React Compiler would do, which we do not use.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => items[index].id,
    overscan: OVERSCAN,
  });
  const following = useFollowRunning(
    rows,
    items.findIndex(({ state }) => state.kind === 'running'),
  );
  return (
    <section aria-label={t('file.queue.label')} className={styles.queue}>
      <QueueToolbar />
      <SkippedNotice />
      <div ref={scroller} className={styles.scroller} {...following}>
        <ul aria-label={t('file.queue.list')} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => (
            <li
              key={key}
              aria-label={items[index].label}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.place}
              style={{ height: ROW_HEIGHT_PX, transform: `translateY(${start}px)` }}
            >
              <QueueRow item={items[index]} selected={items[index].id === selectedId} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
