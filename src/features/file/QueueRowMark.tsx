import type { QueueItemState } from '../../stores';
import { GenreMark, Icon } from '../../ui';
import styles from './Queue.module.css';

/** The small sign at the head of a row; its meaning is told by the words beside it. */
export function QueueRowMark({ state }: { state: QueueItemState }) {
  const verdict = state.kind === 'done' ? state.result.verdict : undefined;
  return (
    <span className={styles.mark} data-state={verdict?.kind ?? state.kind}>
      {verdict?.genre && verdict.kind !== 'no-music' && <GenreMark genre={verdict.genre} />}
      {state.kind === 'failed' && <Icon name="warning" />}
    </span>
  );
}
