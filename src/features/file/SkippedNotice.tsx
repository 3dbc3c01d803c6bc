import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore } from '../../stores';
import { IconButton } from '../../ui';
import styles from './SkippedNotice.module.css';

/** How many names are listed before a count says the rest. */
const LISTED = 100;

/** Says which of the files that were last added were left out, once for all of them, or that there were none. */
export function SkippedNotice() {
  const { t } = useTranslation();
  const { leftOut, dismissLeftOut } = useStore(queueStore);
  const nothingElse = useStore(queueStore, ({ items }) => items.length === 0);
  const { skipped, empty } = leftOut;
  if (skipped.length === 0 && !empty) return null;
  const rest = skipped.length - LISTED;
  return (
    <div role="status" className={styles.notice}>
      {empty ? (
        <p>{t('file.queue.empty')}</p>
      ) : (
        <details>
          <summary>
            {t(nothingElse ? 'file.queue.nothingHeard' : 'file.queue.skipped', { count: skipped.length })}
          </summary>
          <ul>
            {skipped.slice(0, LISTED).map((path, index) => (
              <li key={index}>{path}</li>
            ))}
            {rest > 0 && <li>{t('file.queue.more', { count: rest })}</li>}
          </ul>
        </details>
      )}
      <IconButton icon="cancel" label={t('file.queue.dismissSkipped')} onClick={dismissLeftOut} />
    </div>
  );
}
