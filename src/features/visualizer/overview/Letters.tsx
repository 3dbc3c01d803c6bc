import { useTranslation } from 'react-i18next';
import { lettersOf } from './formulaLetters';
import styles from './LayerDetail.module.css';

/** What each letter of a formula stands for. */
export function Letters({ formula }: { formula: string }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.letters}>
      {lettersOf(formula).map(({ letter, name }) => (
        <div key={letter}>
          <dt>{letter}</dt>
          <dd>{t(`network.letters.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
