import { useEffect } from 'react';
import { useStore } from 'zustand';
import { libraryStore } from '../../stores/library';
import { PageHeader, Trouble } from '../../ui';
import { AddMusic } from './AddMusic';
import styles from './LibraryPage.module.css';
import { useLibraryText } from './useLibraryText';
import { Workbench } from './Workbench';

/** Takes in what was dropped or pasted on the page. */
export async function addToLibrary(files: readonly File[]): Promise<void> {
  const { open, addFiles } = libraryStore.getState();
  await open();
  await addFiles(files);
}

// React shows a page that was loaded no sooner than 300 ms after its placeholder: the library is read meanwhile.
void libraryStore.getState().open();

/** A whole collection: judged in the background, kept, sorted, corrected and written back. */
export default function LibraryPage() {
  const { t } = useLibraryText();
  const { status, roots, rows, open, elsewhere } = useStore(libraryStore);

  useEffect(() => void open(), [open]);

  return (
    <article className={styles.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      {status.kind === 'failed' && (
        <Trouble
          message={t('failed', { message: String(status.error) })}
          action={t('retry')}
          onAction={() => void open()}
        />
      )}
      {(status.kind === 'opening' || status.kind === 'closed') && (
        <p className={styles.quiet}>{t('opening')}</p>
      )}
      {status.kind === 'ready' && elsewhere && (
        <p role="status" className={styles.notice}>
          {t('elsewhere')}
        </p>
      )}
      {status.kind === 'ready' && (rows.length + roots.length > 0 ? <Workbench /> : <AddMusic wide />)}
    </article>
  );
}
