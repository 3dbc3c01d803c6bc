import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import styles from './App.module.css';

/** What stands on the page after a fault of our own. */
export function BrokenPage({ error }: { error: Error }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={styles.broken}>
      <h1>{t('shell.broken.title')}</h1>
      <p>{t('shell.broken.advice')}</p>
      <p className={styles.detail}>
        <code>{error.message}</code>
      </p>
      <Button
        look="primary"
        icon="retry"
        onClick={() => {
          location.reload();
        }}
      >
        {t('shell.broken.reload')}
      </Button>
    </div>
  );
}
