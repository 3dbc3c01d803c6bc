import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { classifierStore, retryLoading } from '../../stores';
import { DownloadLine, errorMessage, Icon, Trouble, useFigures } from '../../ui';
import styles from './ModelStatus.module.css';

/** One line: the network is on its way, ready, or failed to come. */
export function ModelStatus() {
  const { t } = useTranslation();
  const { bytes } = useFigures();
  const { status, progress } = useStore(classifierStore);

  if (status.kind === 'failed') {
    return (
      <Trouble
        message={errorMessage(t, status.error, t('shared.network.label'))}
        action={t('file.model.retry')}
        onAction={retryLoading}
      />
    );
  }
  if (status.kind === 'ready') {
    const size = progress?.totalBytes && bytes(progress.totalBytes);
    return (
      <p className={styles.ready}>
        <Icon name="check" />
        {size ? t('file.model.readySize', { size }) : t('file.model.ready')}
      </p>
    );
  }
  return <DownloadLine progress={progress} />;
}
