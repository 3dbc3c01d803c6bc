import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { liveStore } from '../../stores/live';
import { Button } from '../../ui';
import styles from './History.module.css';

/** What is left where a list was cleared: the button that takes it back, which takes the focus that the other one had. */
export function UndoClear() {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not where somebody comes back to the page, who has pressed something else.
    if (document.activeElement !== document.body) return;
    place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} className={styles.undo}>
      <p role="status">{t('live.history.cleared')}</p>
      <Button look="quiet" icon="undo" onClick={liveStore.getState().undoClear}>
        {t('live.history.undoClear')}
      </Button>
    </div>
  );
}
