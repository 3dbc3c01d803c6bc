import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { classifierStore, retryLoading } from '../../stores';
import { Button } from '../../ui/Button';
import { formatBytes } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { ProgressBar } from '../../ui/ProgressBar';
import { errorMessage } from '../../ui/errorMessage';
import styles from './ModelStatus.module.css';

/** One line: the network is on its way, ready, or failed to come. */
export function ModelStatus() {
  const { t, i18n } = useTranslation();
  const { status, progress } = useStore(classifierStore);
  const total = progress?.totalBytes;

  if (status.kind === 'failed') {
    return (
      <div role="alert" className={`${styles.status} ${styles.failed}`}>
        <Icon name="warning" />
        <p>{errorMessage(t, status.error, t('file.model.label'))}</p>
        <Button icon="retry" onClick={retryLoading}>
          {t('file.model.retry')}
        </Button>
      </div>
    );
  }
  if (status.kind === 'ready') {
    const size = total && formatBytes(total, i18n.language);
    return (
      <p className={`${styles.status} ${styles.ready}`}>
        <Icon name="check" />
        {size ? t('file.model.readySize', { size }) : t('file.model.ready')}
      </p>
    );
  }
  const text = total
    ? t('file.model.loadingOf', {
        loaded: formatBytes(progress.loadedBytes, i18n.language),
        total: formatBytes(total, i18n.language),
      })
    : t('file.model.loading');
  return (
    <div className={styles.status}>
      <p>{text}</p>
      <div className={styles.bar}>
        <ProgressBar label={t('file.model.label')} fraction={total && progress.loadedBytes / total} />
      </div>
    </div>
  );
}
