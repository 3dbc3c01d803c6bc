import { useTranslation } from 'react-i18next';
import styles from './ByPytorch.module.css';

/** Says that the figures above it come from the training code, not from the page's. */
export function ByPytorch() {
  const { t } = useTranslation();
  return <p className={styles.note}>{t('card.byPytorch')}</p>;
}
