import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Trajectory } from '../../netadapt';
import { comparisonStore } from '../../stores/netadapt';
import { Button, Section } from '../../ui';
import { ClipChoice } from './ClipChoice';
import { HearingCard } from './HearingCard';
import type { StoryProps } from './stepView';
import styles from './Listen.module.css';

/** What the network of a step says of a clip, beside what the one at the start says of it. */
export function Listen({ trajectory: { steps, start }, step, onStep }: StoryProps) {
  const { t } = useTranslation();
  const { clip, hearings, hear } = useStore(comparisonStore);
  const title = (index: number) =>
    index === 0 ? t('netadapt.listen.first', { name: start }) : t('netadapt.listen.step', { step: index });
  const adapted = step === 0 ? undefined : steps[step].model;
  const ready = adapted === undefined || hearings[adapted] !== undefined;

  return (
    <Section title={t('netadapt.listen.title')} lead={t('netadapt.listen.lead')}>
      <ClipChoice onChosen={() => void hear([start, ...(adapted === undefined ? [] : [adapted])])} />
      {clip && !ready && (
        <Button
          look="primary"
          icon="play"
          className={styles.load}
          onClick={() => void hear([start, adapted])}
        >
          {t('netadapt.listen.load', { step })}
        </Button>
      )}
      {clip && (
        <div className={styles.cards}>
          {[
            { model: start, title: title(0) },
            ...(adapted === undefined ? [] : [{ model: adapted, title: title(step) }]),
          ].map(({ model, title }) => (
            <HearingCard
              key={model}
              title={title}
              clip={clip}
              state={hearings[model]}
              onRetry={() => void hear([model])}
            />
          ))}
        </div>
      )}
      {step > 0 && adapted === undefined && <ShippedSteps steps={steps} onStep={onStep} />}
    </Section>
  );
}

/** Says that the weights of a step are not shipped, and leads to those that are. */
function ShippedSteps({ steps, onStep }: Pick<Trajectory, 'steps'> & Pick<StoryProps, 'onStep'>) {
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
