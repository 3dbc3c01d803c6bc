import { useEffect } from 'react';
import { useStore } from 'zustand';
import { libraryStore } from '../../stores/library';
import { OpeningGate, PageHeader } from '../../ui';
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
      <OpeningGate
        status={status}
        opening={t('opening')}
        failed={(message) => t('failed', { message })}
        retry={t('retry')}
        onRetry={() => void open()}
      >
        {elsewhere && (
          <p role="status" className={styles.notice}>
            {t('elsewhere')}
          </p>
        )}
        {rows.length + roots.length > 0 ? <Workbench /> : <AddMusic wide />}
      </OpeningGate>
    </article>
  );
}
