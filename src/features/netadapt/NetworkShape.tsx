import { useTranslation } from 'react-i18next';
import { networkSummary } from '../../inspect';
import { Section, useFigures } from '../../ui';
import { barChanges, targetedBars } from './channelBars';
import { NetworkBars } from './NetworkBars';
import { useStepWords } from './useStepWords';
import type { StoryProps } from './stepView';
import styles from './NetworkShape.module.css';

interface NetworkShapeProps extends Omit<StoryProps, 'onStep'> {
  /** Index of the proposal that is looked at. */
  proposal: number | undefined;
}

/** The network of a step: how wide it is where, against the start, and where its time goes. */
export function NetworkShape({ trajectory: { steps, start: name }, step, proposal }: NetworkShapeProps) {
  const { t } = useTranslation();
  const { number, percent } = useFigures();
  const { target, milliseconds } = useStepWords();
  const [now, before, start] = [steps[step], steps[Math.max(0, step - 1)], steps[0]];
  const bars = barChanges(now.table, before.table, start.table);
  const kept = now.kept in now.proposals ? now.proposals[now.kept] : undefined;
  const looked = proposal === undefined ? undefined : now.proposals[proposal];
  const { parameters } = networkSummary(name, now.table);
  const share = parameters / networkSummary(name, start.table).parameters;

  return (
    <Section
      title={t('netadapt.shape.title')}
      lead={
        kept
          ? t(`netadapt.shape.${kept.target === 'frames' ? 'shortened' : 'changed'}`, {
              target: target(kept.target, before.table),
              from: kept.fromChannels,
              to: kept.toChannels,
              saved: milliseconds(kept.savedMs, 3),
            })
          : t('netadapt.shape.start', { name })
      }
      actions={
        <p className={styles.size}>
          {t('netadapt.shape.parameters', { parameters: number(parameters), share: percent(share) })}
        </p>
      }
    >
      <NetworkBars
        bars={bars}
        layersMs={now.layersMs}
        startLayersMs={start.layersMs}
        targeted={looked ? targetedBars(before.table, looked.target).map(({ name }) => name) : []}
      />
    </Section>
  );
}
