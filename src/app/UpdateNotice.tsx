import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { updateStore } from '../stores';
import { Button } from '../ui';
import styles from './UpdateNotice.module.css';

/** A tab may stay open for weeks. */
const ASK_EVERY_MS = 3_600_000;

/** Says that a newer version of the page is there, and goes over to it on a click; results stay. */
export function UpdateNotice() {
  const { t } = useTranslation();
  const { ready, watch, update } = useStore(updateStore);

  useEffect(() => {
    // The development server changes its files by itself.
    if (!import.meta.env.PROD) return;
    const watching = new AbortController();
    void watch(`${import.meta.env.BASE_URL}sw.js`).then((ask) => {
      const { signal } = watching;
      if (signal.aborted) return;
      const askWhenSeen = () => {
        if (!document.hidden) ask();
      };
      document.addEventListener('visibilitychange', askWhenSeen, { signal });
      const timer = setInterval(ask, ASK_EVERY_MS);
      signal.addEventListener('abort', () => {
        clearInterval(timer);
      });
    });
    return () => watching.abort();
  }, [watch]);

  return (
    <div role="status">
      {ready && (
        <div className={styles.notice}>
          <p>{t('shell.update.ready')}</p>
          <Button icon="retry" onClick={update}>
            {t('shell.update.reload')}
          </Button>
        </div>
      )}
    </div>
  );
}
