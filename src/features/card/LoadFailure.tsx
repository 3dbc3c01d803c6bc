import { useTranslation } from 'react-i18next';
import { ModelMismatchError } from '../../classify';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './CardPage.module.css';

/** Why there is no card to read, and what to do. */
export function LoadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={styles.failure}>
      <Icon name="warning" />
      <p>
        {error instanceof ModelMismatchError
          ? t('errors.ModelMismatchError.default', { field: error.field })
          : t('card.failed')}
      </p>
      <Button icon="retry" onClick={onRetry}>
        {t('card.retry')}
      </Button>
    </div>
  );
}
