import { useStore } from 'zustand';
import { libraryStore } from '../../stores/library';
import { Button, formatTime, ProgressBar, Trouble, useFigures } from '../../ui';
import styles from './Progress.module.css';
import { useErrorText } from './useErrorText';
import { useLibraryText } from './useLibraryText';

/** How far the collection is, and what holds it up. */
export function Progress() {
  const { t } = useLibraryText();
  const errorText = useErrorText();
  const { number } = useFigures();
  const { rows, roots, unreadable, paused, progress, trouble, pause, resume, retryFailed } =
    useStore(libraryStore);
  const open = rows.filter(({ id, group }) => group === 'waiting' && !unreadable.has(id)).length;
  const failed = rows.filter(({ group }) => group === 'failed').length + unreadable.size;
  const scanning = roots.some((root) => root.scanning);
  const { waiting, judged, sinceMs } = progress;
  const away = waiting === 0 && !scanning ? open : 0;

  if (rows.length === 0) return null;
  return (
    <div className={styles.progress}>
      {trouble !== undefined && (
        <Trouble
          message={t('trouble', { message: errorText(trouble, '') })}
          action={t('retry')}
          onAction={resume}
        />
      )}
      <div className={styles.line}>
        <p role="status" className={styles.words}>
          {waiting > 0 && t('progress.left', { count: waiting })}
          {waiting > 0 && paused && `, ${t('progress.paused')}`}
          {waiting > 0 && !paused && judged > 2 && `, ${rate()}`}
          {waiting === 0 && open === 0 && t('progress.done', { count: rows.length })}
          {away > 0 && t('progress.away', { count: away })}
          {failed > 0 && `, ${t('progress.failed', { count: failed })}`}
        </p>
        {failed > 0 && (
          <Button look="quiet" icon="retry" onClick={() => void retryFailed()}>
            {t('progress.retry')}
          </Button>
        )}
        {(waiting > 0 || paused) && (
          <Button icon={paused ? 'play' : 'pause'} onClick={paused ? resume : pause}>
            {t(paused ? 'progress.resume' : 'progress.pause')}
          </Button>
        )}
      </div>
      {open > 0 && <ProgressBar label={t('progress.label')} fraction={1 - open / rows.length} />}
    </div>
  );

  function rate(): string {
    const perMs = judged / Math.max(1, Date.now() - sinceMs);
    const songs = number(Math.max(1, Math.round(60_000 * perMs)));
    return t('progress.rate', { songs, time: formatTime(waiting / perMs / 1000) });
  }
}
