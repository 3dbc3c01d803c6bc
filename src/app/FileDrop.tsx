import { useLocation, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { queueStore } from '../stores';
import { useFileDrop, type DropState } from './useFileDrop';
import { Icon } from '../ui';
import styles from './DropOverlay.module.css';

/** Takes music dropped or pasted on whichever page, and shows it on the page of files; on the library's page, in the library. */
export function FileDrop() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const state = useFileDrop(async (files) => {
    if (pathname === '/library') {
      const { addToLibrary } = await import('../features/library/LibraryPage');
      await addToLibrary(files);
      return;
    }
    await queueStore.getState().add(files);
    await navigate('/');
  });
  return <DropOverlay state={state} />;
}

/** Lies over the page while files hover over it or a folder is being read. */
function DropOverlay({ state }: { state: DropState }) {
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
