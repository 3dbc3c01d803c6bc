import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { updateStore } from '../stores';
import { Button } from '../ui';
import styles from './App.module.css';
import { PageLoadError } from './pages';

/** What stands in place of a page whose code did not come, or that broke by a fault of our own. */
export function BrokenPage({ error }: { error: Error }) {
  const { t } = useTranslation();
  const update = useStore(updateStore, ({ update }) => update);
  const kind = kindOf(error);
  return (
    <div role="alert" className={styles.broken}>
      <h1>{t(`shell.broken.${kind}.title`)}</h1>
      <p>{t(`shell.broken.${kind}.advice`)}</p>
      {kind === 'fault' && (
        <p className={styles.detail}>
          <code>{error.message}</code>
        </p>
      )}
      <Button
        look="primary"
        icon="retry"
        onClick={() => {
          // What broke here may be what a kept result holds: that must not come back.
          if (kind === 'fault') location.reload();
          else update();
        }}
      >
        {t('shell.broken.reload')}
      </Button>
    </div>
  );
}

function kindOf(error: Error): 'fault' | 'offline' | 'outdated' {
  if (!(error instanceof PageLoadError)) return 'fault';
  return navigator.onLine ? 'outdated' : 'offline';
}
