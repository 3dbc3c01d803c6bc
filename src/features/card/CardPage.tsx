import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { modelSheetStore } from '../../stores';
import { LoadFailure } from './LoadFailure';
import { Sheet } from './Sheet';
import styles from './CardPage.module.css';

/** What the network is for, what it learned from, and how far to trust it (Mitchell et al. 2019). */
export default function CardPage() {
  const { t } = useTranslation();
  const { status, load } = useStore(modelSheetStore);

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <article className={styles.page}>
      <header className={styles.header}>
        <h1>{t('card.title')}</h1>
        <p>{t('card.lead')}</p>
      </header>
      {status.kind === 'ready' && <Sheet sheet={status.document} />}
      {status.kind === 'failed' && <LoadFailure error={status.error} onRetry={() => void load()} />}
      {(status.kind === 'idle' || status.kind === 'loading') && (
        <p className={styles.loading}>{t('card.loading')}</p>
      )}
    </article>
  );
}
