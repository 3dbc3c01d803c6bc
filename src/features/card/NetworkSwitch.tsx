import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CARD_NAMES } from '../../stores/card';
import styles from './NetworkSwitch.module.css';

/** The cards that there are, each at an address of its own, and what the open one's network is. */
export function NetworkSwitch({ open }: { open: string }) {
  const { t } = useTranslation();
  const roles: Partial<Record<string, string>> = t('card.networks.roles', { returnObjects: true });
  return (
    <nav aria-label={t('card.networks.label')} className={styles.networks}>
      <ul>
        {CARD_NAMES.map((name) => (
          <li key={name}>
            <Link to={`/card?network=${name}`} aria-current={name === open ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <p>{roles[open]}</p>
    </nav>
  );
}
