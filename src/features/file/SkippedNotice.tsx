import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore } from '../../stores';
import { IconButton } from '../../ui/Button';
import styles from './SkippedNotice.module.css';

/** How many names are listed before a count says the rest. */
const LISTED = 100;

/** Says which dropped files were left out, once for all of them. */
export function SkippedNotice() {
  const { t } = useTranslation();
  const { skipped, dismissSkipped } = useStore(queueStore);
  const nothingElse = useStore(queueStore, ({ items }) => items.length === 0);
  if (skipped.length === 0) return null;
  const rest = skipped.length - LISTED;
  return (
    <div role="status" className={styles.notice}>
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
      <IconButton icon="cancel" label={t('file.queue.dismissSkipped')} onClick={dismissSkipped} />
    </div>
  );
}
