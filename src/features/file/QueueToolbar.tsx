import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import { defaultGenres, offeredExamplesStore, queueStore } from '../../stores';
import { Button, errorMessage, saveAs } from '../../ui';
import { toCsv, toJson } from './exportResults';
import { QueueProgress } from './QueueProgress';
import styles from './Queue.module.css';

/** How far the whole queue is, and what can be done with all of it. */
export function QueueToolbar() {
  const { t } = useTranslation();
  const explain = (error: unknown, file: string) => errorMessage(t, error, file);
  const { items, clear } = useStore(queueStore);
  const navigate = useNavigate();
  const nothingToExport = !items.some(({ state }) => state.kind === 'done' || state.kind === 'failed');

  return (
    <div className={styles.toolbar}>
      <h2>{t('file.queue.files', { count: items.length })}</h2>
      <div className={styles.actions}>
        <Button
          look="quiet"
          aria-label={t('file.queue.examplesLabel')}
          onClick={() => {
            offeredExamplesStore.getState().offer(items.map(({ file }) => file));
            void navigate('/teach');
          }}
        >
          {t('file.queue.examples')}
        </Button>
        <Button look="quiet" aria-label={t('file.queue.clearLabel')} onClick={clear}>
          {t('file.queue.clear')}
        </Button>
        <div className={styles.export} role="group" aria-label={t('file.queue.export')}>
          <Button
            look="quiet"
            icon="download"
            disabled={nothingToExport}
            aria-label={t('file.queue.exportCsv')}
            onClick={() => saveAs('genrescope.csv', 'text/csv', toCsv(items, explain, defaultGenres))}
          >
            CSV
          </Button>
          <Button
            look="quiet"
            disabled={nothingToExport}
            aria-label={t('file.queue.exportJson')}
            onClick={() => saveAs('genrescope.json', 'application/json', toJson(items, explain))}
          >
            JSON
          </Button>
        </div>
      </div>
      <QueueProgress />
    </div>
  );
}
