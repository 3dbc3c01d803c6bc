import { useTranslation } from 'react-i18next';
import { Icon } from '../ui';
import styles from './DropOverlay.module.css';
import type { DropState } from './useFileDrop';

/** Lies over the page while files hover over it or a folder is being read. */
export function DropOverlay({ state }: { state: DropState }) {
  const { t } = useTranslation();
  if (state === 'idle') return null;
  if (state === 'failed') {
    return (
      <p role="alert" className={styles.failed}>
        <Icon name="warning" />
        {t('file.drop.failed')}
      </p>
    );
  }
  return (
    <div className={styles.overlay} role="status">
      <div className={styles.frame}>
        <Icon name="music" size={40} />
        <p>{state === 'over' ? t('file.drop.release') : t('file.drop.reading')}</p>
      </div>
    </div>
  );
}
