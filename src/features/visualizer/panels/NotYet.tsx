import { useTranslation } from 'react-i18next';
import { PAPER_NETWORKS } from '../../../inspect';
import styles from './panels.module.css';

/** In place of a panel that has nothing to show: the network has no weights, or has not heard anything yet. */
export function NotYet({ network }: { network: string }) {
  const { t } = useTranslation();
  return (
    <p className={styles.note}>
      {t(PAPER_NETWORKS.includes(network) ? 'network.panels.tableAlone' : 'network.panels.waiting')}
    </p>
  );
}
