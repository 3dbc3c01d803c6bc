import { useTranslation } from 'react-i18next';
import styles from './Answer.module.css';

/** In place of an answer while no sound arrives: the last one says nothing of now. */
export function NothingHeard() {
  const { t } = useTranslation();
  return (
    <div className={styles.answer}>
      <h3>{t('network.answer.title')}</h3>
      <p className={styles.verdict}>{t('live.answer.nothing')}</p>
      <p>{t('live.answer.nothingHint')}</p>
    </div>
  );
}
