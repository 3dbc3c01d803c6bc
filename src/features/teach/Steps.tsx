import styles from './TeachPage.module.css';
import { useTeachText } from './useTeachText';

/** What there is to do, for those who see the page for the first time. */
export function Steps() {
  const { t } = useTeachText();
  return (
    <ol aria-label={t('steps.label')} className={styles.steps}>
      {(['one', 'two', 'three'] as const).map((step) => (
        <li key={step}>{t(`steps.${step}`)}</li>
      ))}
    </ol>
  );
}
