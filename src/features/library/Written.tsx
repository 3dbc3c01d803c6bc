import { libraryStore, type WrittenTags } from '../../stores/library';
import { Button, ProgressBar } from '../../ui';
import styles from './Out.module.css';
import { useErrorText } from './useErrorText';
import { useLibraryText } from './useLibraryText';

/** Failures that are told one by one. */
const TOLD = 20;

/** What came of writing tags: how many, and why not the others. */
export function Written({ written: { total, done, finished, failures } }: { written: WrittenTags }) {
  const { t } = useLibraryText();
  const errorText = useErrorText();
  if (!finished) {
    const words = t('out.writing', { done, total });
    return (
      <div role="status" className={styles.written}>
        <p>{words}</p>
        <ProgressBar label={words} fraction={total === 0 ? 0 : (done + failures.length) / total} />
        <Button icon="cancel" onClick={libraryStore.getState().cancelWriting}>
          {t('out.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div role={failures.length > 0 ? 'alert' : 'status'} className={styles.written}>
      <p>{t('out.written', { count: done })}</p>
      {failures.length === 0 && done < total && <p>{t('out.cancelled', { count: total - done })}</p>}
      {failures.length > 0 && (
        <>
          <p>{t('out.notWritten', { count: total - done })}</p>
          <ul>
            {failures.slice(0, TOLD).map(({ path, error }) => (
              <li key={path}>{errorText(error, path)}</li>
            ))}
          </ul>
        </>
      )}
      <Button look="quiet" onClick={libraryStore.getState().dismissWritten}>
        {t('out.dismiss')}
      </Button>
    </div>
  );
}
