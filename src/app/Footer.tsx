import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { classifierStore } from '../stores';
import styles from './Footer.module.css';

/** What runs the network, and why; once it runs. */
export function Footer() {
  const { t } = useTranslation();
  const status = useStore(classifierStore, ({ status }) => status);
  if (status.kind !== 'ready') return null;
  const { backend, reason } = status.classifier.runsOn;
  return (
    <footer className={styles.footer}>
      <p>
        {t('backend.line', { name: t(`backend.names.${backend}`), reason: t(`backend.reasons.${reason}`) })}
      </p>
    </footer>
  );
}
