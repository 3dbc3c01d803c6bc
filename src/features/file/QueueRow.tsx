import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { queueStore, isPending, type QueueItem, type QueueItemState } from '../../stores';
import { IconButton, ProgressBar, GenreMark, Icon } from '../../ui';
import { useVerdictText } from './useVerdictText';
import styles from './Queue.module.css';

interface QueueRowProps {
  item: QueueItem;
  selected: boolean;
  /** Called once the person chose this row. */
  onChoose: () => void;
}

export const QueueRow = memo(function QueueRow({ item, selected, onChoose }: QueueRowProps) {
  const { id, file, folder, copy, label, state } = item;
  const { t } = useTranslation();
  const verdictText = useVerdictText();
  const { select, cancel, retry, remove } = queueStore.getState();

  const stateText = () => {
    if (state.kind === 'done') return verdictText(state.result.verdict);
    return t(`file.queue.states.${state.kind === 'running' ? state.stage : state.kind}`);
  };

  return (
    <div className={styles.row} data-selected={selected} data-state={state.kind}>
      <button
        type="button"
        className={styles.select}
        aria-current={selected || undefined}
        title={label}
        onClick={() => {
          select(id);
          onChoose();
        }}
      >
        <QueueRowMark state={state} />
        <span className={styles.texts}>
          <span className={styles.name}>
            <span>{file.name}</span>
            {copy > 1 && <span className={styles.copy}>({copy})</span>}
          </span>
          <span className={styles.second}>
            <span className={styles.state}>{stateText()}</span>
            {folder && (
              <span className={styles.folder}>
                <bdi>{folder}</bdi>
              </span>
            )}
          </span>
        </span>
      </button>
      {isPending(state) ? (
        <IconButton
          icon="cancel"
          label={t('file.queue.cancel', { name: label })}
          onClick={() => cancel(id)}
        />
      ) : (
        <>
          {state.kind !== 'done' && (
            <IconButton
              icon="retry"
              label={t('file.queue.retry', { name: label })}
              onClick={() => retry(id)}
            />
          )}
          <IconButton
            icon="cancel"
            label={t('file.queue.remove', { name: label })}
            onClick={() => remove(id)}
          />
        </>
      )}
      {state.kind === 'running' && (
        <div className={styles.progress}>
          <ProgressBar label={t('file.queue.progressOf', { name: label })} fraction={state.fraction} />
        </div>
      )}
    </div>
  );
});

/** The small sign at the head of a row; its meaning is told by the words beside it. */
function QueueRowMark({ state }: { state: QueueItemState }) {
  const result = state.kind === 'done' ? state.result : undefined;
  const verdict = result?.verdict;
  return (
    <span className={styles.mark} data-state={verdict?.kind ?? state.kind}>
      {result?.verdict.genre && !result.verdict.style && (
        <GenreMark genre={result.verdict.genre} genres={result.genres} />
      )}
      {state.kind === 'failed' && <Icon name="warning" />}
    </span>
  );
}
