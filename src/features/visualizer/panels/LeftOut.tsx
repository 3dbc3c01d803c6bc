import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui';
import styles from './panels.module.css';

/** In place of the panels of a block that a change leaves out. */
export function LeftOut({ block, onPutBack }: { block: string; onPutBack: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.leftOut}>
      <p className={styles.note}>{t('network.panels.leftOut', { block })}</p>
      <Button icon="retry" onClick={onPutBack}>
        {t('network.panels.putBack')}
      </Button>
    </div>
  );
}
