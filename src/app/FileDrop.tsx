import { useLocation, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { addAndSelect, queueStore } from '../stores';
import { useFileDrop, type DropState } from './useFileDrop';
import { Icon } from '../ui';
import styles from './DropOverlay.module.css';

/**
 * Takes music dropped or pasted on whichever page. The library's page takes it into the library, the page Teach takes it as examples, and the one that looks inside hears it
 * itself; others lead to the page of files.
 */
export function FileDrop() {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { t } = useTranslation();
  const state = useFileDrop(async (files) => {
    if (pathname === '/library') {
      const { addToLibrary } = await import('../features/library/LibraryPage');
      await addToLibrary(files);
      return;
    }
    if (pathname === '/teach') {
      const { addExamples } = await import('../features/teach/TeachPage');
      await addExamples(files, t('teach.dropped'));
      return;
    }
    if (pathname === '/network' && (await addAndSelect(files))) {
      await navigate({ pathname, search: hearingFile(search) });
      return;
    }
    if (pathname !== '/network') await queueStore.getState().add(files);
    await navigate('/');
  });
  return <DropOverlay state={state} />;
}

/** The address of what is seen, but of the chosen file from its start. */
function hearingFile(search: string): string {
  const view = new URLSearchParams(search);
  view.set('input', 'file');
  view.delete('atS');
  view.delete('why');
  return view.toString();
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
