import { useTranslation } from 'react-i18next';
import type { TrajectoryStep } from '../../netadapt';
import { Button } from '../../ui';
import styles from './Listen.module.css';

interface ShippedStepsProps {
  steps: readonly TrajectoryStep[];
  onStep: (step: number) => void;
}

/** Says that the weights of a step are not shipped, and leads to those that are. */
export function ShippedSteps({ steps, onStep }: ShippedStepsProps) {
  const { t } = useTranslation();
  const shipped = steps.flatMap(({ model }, index) => (model === undefined || index === 0 ? [] : [index]));
  return (
    <div className={styles.shipped}>
      <p>
        {t('netadapt.listen.notShipped')} {shipped.length > 0 && t('netadapt.listen.shipped')}
      </p>
      <div>
        {shipped.map((index) => (
          <Button key={index} onClick={() => onStep(index)}>
            {t('netadapt.listen.step', { step: index })}
          </Button>
        ))}
      </div>
    </div>
  );
}
