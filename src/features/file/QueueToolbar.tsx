import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore } from '../../stores';
import { summarise } from '../../stores/queueItem';
import { Button } from '../../ui/Button';
import { ProgressBar } from '../../ui/ProgressBar';
import { saveAs } from '../../ui/saveAs';
import { errorMessage } from '../../ui/errorMessage';
import { toCsv, toJson } from './exportResults';
import styles from './Queue.module.css';

/** How far the whole queue is, and what can be done with all of it. */
export function QueueToolbar() {
  const { t } = useTranslation();
  const explain = (error: unknown, file: string) => errorMessage(t, error, file);
  const { items, cancelAll, clear } = useStore(queueStore);
  const { total, waiting, running, done, failed, fraction } = summarise(items);
  const busy = waiting + running > 0;

  return (
    <div className={styles.toolbar}>
      <h2>{t('file.queue.files', { count: total })}</h2>
      <div className={styles.actions}>
        <Button look="quiet" aria-label={t('file.queue.clearLabel')} onClick={clear}>
          {t('file.queue.clear')}
        </Button>
        <div className={styles.export} role="group" aria-label={t('file.queue.export')}>
          <Button
            look="quiet"
            icon="download"
            disabled={done + failed === 0}
            aria-label={t('file.queue.exportCsv')}
            onClick={() => {
              saveAs('genrescope.csv', 'text/csv', toCsv(items, explain));
            }}
          >
            CSV
          </Button>
          <Button
            look="quiet"
            disabled={done + failed === 0}
            aria-label={t('file.queue.exportJson')}
            onClick={() => {
              saveAs('genrescope.json', 'application/json', toJson(items, explain));
            }}
          >
            JSON
          </Button>
        </div>
      </div>
      {total > 1 && (
        <div className={styles.overall}>
          <ProgressBar label={t('file.queue.progress')} fraction={fraction} />
          <p>{t('file.queue.summary', { behind: total - waiting - running, total })}</p>
          {busy && (
            <Button look="quiet" onClick={cancelAll}>
              {t('file.queue.cancelAll')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
