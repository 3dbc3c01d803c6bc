import { useTranslation } from 'react-i18next';
import type { CrossValidation, ModelCard } from '../../models';
import { Section, useFigures } from '../../ui';
import { trainingSchema } from './trainingSchema';
import styles from './Training.module.css';

interface TrainingProps {
  card: ModelCard;
  scores: CrossValidation | undefined;
}

/** How the weights came to be, in short, and what it took. */
export function Training({ card, scores }: TrainingProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const { data } = trainingSchema.safeParse(card.training);
  const { start, distillation, compute } = data ?? {};
  const epochs = distillation?.epochs;
  return (
    <Section title={t('card.training.title')}>
      <ol className={styles.steps}>
        <li>{start?.startsWith('genre') ? t('card.training.pruned') : t('card.training.start')}</li>
        {epochs !== 0 && (
          <>
            <li>
              {t('card.training.distil')}{' '}
              {epochs !== undefined && t('card.training.epochs', { count: epochs })}
            </li>
            <li>{t('card.training.augment')}</li>
          </>
        )}
        <li>{t('card.training.labels')}</li>
        <li>{scores?.answers ? t('card.training.rulesFitted') : t('card.training.rules')}</li>
      </ol>
      {scores && (
        <p className={styles.compute}>
          {t('card.training.compute', { networks: scores.folds.length + 1 })}{' '}
          {compute &&
            compute.windowsHeard > 0 &&
            t('card.training.windows', { windows: number(compute.windowsHeard) })}
        </p>
      )}
    </Section>
  );
}
