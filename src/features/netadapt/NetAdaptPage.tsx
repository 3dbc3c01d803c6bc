import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ModelMismatchError } from '../../classify';
import { trajectoryStore } from '../../stores/netadapt';
import { errorMessage } from '../../ui/errorMessage';
import { Trouble } from '../../ui/Trouble';
import { Story } from './Story';
import styles from './NetAdaptPage.module.css';

/** How the browser shaped the network: NetAdapt (Yang et al. 2018), step by step. */
export default function NetAdaptPage() {
  const { t } = useTranslation();
  const { status, load } = useStore(trajectoryStore);

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <article className={styles.page}>
      <header className={styles.header}>
        <h1>{t('netadapt.title')}</h1>
        <p>{t('netadapt.lead')}</p>
      </header>
      {status.kind === 'ready' && <Story trajectory={status.document} />}
      {status.kind === 'failed' && (
        <Trouble
          message={
            status.error instanceof ModelMismatchError
              ? errorMessage(t, status.error, '')
              : t('netadapt.failed')
          }
          action={t('netadapt.retry')}
          onAction={() => void load()}
        />
      )}
      {(status.kind === 'idle' || status.kind === 'loading') && (
        <p className={styles.loading}>{t('netadapt.loading')}</p>
      )}
    </article>
  );
}
