import { useTranslation } from 'react-i18next';
import { type ModelCard } from '../../models';
import { z } from '../../models/load';
import { Section } from '../../ui';
import styles from './Training.module.css';
/** What of a card's free-form `training` has a place in the text. */
const trainingSchema = z.object({ distillation: z.object({ epochs: z.int().positive() }) });

/** How the weights came to be, in short. */
export function Training({ training }: { training: ModelCard['training'] }) {
  const { t } = useTranslation();
  const { data } = trainingSchema.safeParse(training);
  return (
    <Section title={t('card.training.title')}>
      <ol className={styles.steps}>
        <li>{t('card.training.start')}</li>
        <li>
          {t('card.training.distil')} {data && t('card.training.epochs', { count: data.distillation.epochs })}
        </li>
        <li>{t('card.training.augment')}</li>
        <li>{t('card.training.labels')}</li>
        <li>{t('card.training.rules')}</li>
      </ol>
    </Section>
  );
}
