import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plotLine, Section, useFigures, FiguresTable } from '../../ui';
import { Key } from './Key';
import { plotAxis } from './plotAxis';
import { PointKey, type PointLook } from './PointMark';
import { ScatterPlot } from './ScatterPlot';
import { useStepWords } from './useStepWords';
import type { StoryProps } from './stepView';
import styles from './ScatterPlot.module.css';

/** The way so far: time and accuracy of the network after each step; what is still to come is hollow. */
export function Trail({ trajectory: { steps, validation }, step, onStep }: StoryProps) {
  const { t } = useTranslation();
  const { decimal, number, finePercent } = useFigures();
  const { milliseconds } = useStepWords();
  const [pointed, setPointed] = useState<number>();

  const latency = plotAxis(
    steps.map(({ latencyMs }) => latencyMs),
    decimal,
  );
  const accuracy = plotAxis(
    steps.map(({ accuracy }) => 100 * accuracy),
    decimal,
  );
  const places = steps.map((each) => ({
    x: latency.place(each.latencyMs),
    y: accuracy.place(100 * each.accuracy),
  }));
  const look = (index: number): PointLook => (index > step ? 'ahead' : index === 0 ? 'start' : 'netadapt');
  const describe = (index: number) =>
    t(index === 0 ? 'netadapt.trail.start' : 'netadapt.trail.step', {
      step: index,
      latency: milliseconds(steps[index].latencyMs),
      accuracy: finePercent(steps[index].accuracy),
    });
  const axes = { xLabel: t('netadapt.trail.latency'), yLabel: t('netadapt.trail.accuracy') };

  return (
    <Section
      title={t('netadapt.trail.title')}
      lead={t('netadapt.trail.lead', { clips: number(validation.clips) })}
    >
      <ScatterPlot
        label={t('netadapt.trail.picture')}
        {...axes}
        xTicks={latency.ticks}
        yTicks={accuracy.ticks}
        points={places.map((place, index) => ({
          id: index,
          ...place,
          look: look(index),
          label: describe(index),
        }))}
        chosen={step}
        onChoose={onStep}
        onPoint={setPointed}
      >
        <path className={styles.trail} d={plotLine(places.slice(0, step + 1))} />
      </ScatterPlot>
      <Key
        entries={[
          { mark: <PointKey look="start" />, text: t('netadapt.trail.key.start') },
          { mark: <PointKey look="netadapt" />, text: t('netadapt.trail.key.step') },
          { mark: <PointKey look="ahead" />, text: t('netadapt.trail.key.ahead') },
        ]}
      />
      <p className={styles.shortReadout} aria-hidden="true">
        {describe(pointed ?? step)}
      </p>
      <FiguresTable
        caption={t('netadapt.trail.title')}
        columns={[t('netadapt.trail.column'), axes.xLabel, axes.yLabel]}
        rows={steps.map((each, index) => [
          number(index),
          decimal(each.latencyMs, 3),
          decimal(100 * each.accuracy, 1),
        ])}
      />
    </Section>
  );
}
