import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { BACKENDS } from '../classify';
import { backendStore, classifierStore } from '../stores';
import { formatNumber } from '../ui/format';
import styles from './Footer.module.css';

/** What runs the network, and why; once it runs. */
export function Footer() {
  const { t, i18n } = useTranslation();
  const status = useStore(classifierStore, ({ status }) => status);
  const trials = useStore(backendStore, ({ trialOf }) => trialOf);
  if (status.kind !== 'ready') return null;
  const { card, runsOn } = status.classifier;
  const known = BACKENDS.find((backend) => backend === runsOn.backend);
  const times = Object.entries(trials(card.name) ?? {}).map(([backend, ms]) =>
    t('backend.time', { backend, milliseconds: formatNumber(ms, i18n.language, 1) }),
  );
  return (
    <footer className={styles.footer}>
      <p>
        {t('backend.line', {
          name: known ? t(`backend.names.${known}`) : runsOn.backend,
          reason: t(`backend.reasons.${runsOn.reason}`),
        })}
        {times.length > 0 && ` ${t('backend.trial', { times: times.join(', ') })}`}
      </p>
    </footer>
  );
}
