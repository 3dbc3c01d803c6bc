import type { QueueItemState } from '../../stores';
import { GenreMark, Icon } from '../../ui';
import styles from './Queue.module.css';

/** The small sign at the head of a row; its meaning is told by the words beside it. */
export function QueueRowMark({ state }: { state: QueueItemState }) {
  const result = state.kind === 'done' ? state.result : undefined;
  const verdict = result?.verdict;
  return (
    <span className={styles.mark} data-state={verdict?.kind ?? state.kind}>
      {result?.verdict.genre && <GenreMark genre={result.verdict.genre} genres={result.genres} />}
      {state.kind === 'failed' && <Icon name="warning" />}
    </span>
  );
}
