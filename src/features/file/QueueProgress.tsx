import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore, summarise } from '../../stores';
import { Button, ProgressBar } from '../../ui';
import styles from './Queue.module.css';

/** How far the whole queue is; once it stands still, what came of it and what can be heard again. */
export function QueueProgress() {
  const { t } = useTranslation();
  const { items, cancelAll, retryFailed, goOn } = useStore(queueStore);
  const { total, done, failed, cancelled, waiting, running, fraction } = summarise(items);
  if (total < 2) return null;
  const busy = waiting + running > 0;
  const counts = { done, failed, cancelled, left: waiting + running };
  const texts = (['done', 'failed', 'cancelled', 'left'] as const)
    .filter((kind) => kind === 'done' || counts[kind] > 0)
    .map((kind) => t(`file.queue.counts.${kind}`, { count: counts[kind] }));

  return (
    <div className={styles.overall}>
      {busy && <ProgressBar label={t('file.queue.progress')} fraction={fraction} />}
      {/* Told once, at the end: nobody wants to hear each step. */}
      <p role={busy ? undefined : 'status'}>{texts.join(', ')}</p>
      <div className={styles.again}>
        {busy && (
          <Button look="quiet" onClick={cancelAll}>
            {t('file.queue.cancelAll')}
          </Button>
        )}
        {!busy && failed > 0 && (
          <Button look="quiet" icon="retry" onClick={retryFailed}>
            {t('file.queue.retryFailed')}
          </Button>
        )}
        {!busy && cancelled > 0 && (
          <Button look="quiet" icon="play" onClick={goOn}>
            {t('file.queue.goOn')}
          </Button>
        )}
      </div>
    </div>
  );
}
