import { useTranslation } from 'react-i18next';
import type { HeardSegment } from '../../live';
import { liveStore } from '../../stores/live';
import { Button, saveAs } from '../../ui';
import { toCsv, toJson } from './exportHistory';
import styles from './History.module.css';

export function HistoryActions({ segments }: { segments: readonly HeardSegment[] }) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('live.history.export')} className={styles.actions}>
      <Button
        look="quiet"
        aria-label={t('live.history.clearLabel')}
        onClick={liveStore.getState().clearHistory}
      >
        {t('live.history.clear')}
      </Button>
      <Button
        look="quiet"
        icon="download"
        aria-label={t('live.history.exportCsv')}
        onClick={() => saveAs('genrescope-live.csv', 'text/csv', toCsv(segments))}
      >
        CSV
      </Button>
      <Button
        look="quiet"
        aria-label={t('live.history.exportJson')}
        onClick={() => saveAs('genrescope-live.json', 'application/json', toJson(segments))}
      >
        JSON
      </Button>
    </div>
  );
}
