import { useTranslation } from 'react-i18next';
import { useFigures } from './useFigures';
import styles from './DownloadLine.module.css';
import { ProgressBar } from './ProgressBar';

interface DownloadLineProps {
  /** Undefined before the first byte; its total while nobody knows it. */
  progress: { loadedBytes: number; totalBytes: number | undefined } | undefined;
}

/** One line: the network is on its way. */
export function DownloadLine({ progress }: DownloadLineProps) {
  const { t } = useTranslation();
  const { bytes } = useFigures();
  const total = progress?.totalBytes;
  const text = total
    ? t('shared.network.loadingOf', {
        loaded: bytes(progress.loadedBytes),
        total: bytes(total),
      })
    : t('shared.network.loading');
  return (
    <div className={styles.line}>
      <p>{text}</p>
      <div className={styles.bar}>
        <ProgressBar label={t('shared.network.label')} fraction={total && progress.loadedBytes / total} />
      </div>
    </div>
  );
}
