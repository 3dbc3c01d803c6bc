import { useTranslation } from 'react-i18next';
import type { DeviceLatency, TrajectoryStep } from '../../netadapt';
import { FiguresTable, Plot, PlotGuide, plotLine, useFigures } from '../../ui';
import { Key } from './Key';
import { plotAxis } from './plotAxis';
import { useStepWords } from './useStepWords';
import styles from './Device.module.css';

interface DeviceResultProps {
  steps: readonly TrajectoryStep[];
  latency: DeviceLatency;
  step: number;
}

/** What the networks of all steps take on this device, beside what they take where the table was measured. */
export function DeviceResult({ steps, latency: { predicted, measured }, step }: DeviceResultProps) {
  const { t } = useTranslation();
  const { decimal, number } = useFigures();
  const { milliseconds } = useStepWords();
  const [first, last] = [predicted[0], predicted[predicted.length - 1]];
  const [tableFirst, tableLast] = [steps[0], steps[steps.length - 1]];

  const times = [
    { look: 'device', ms: predicted.map(({ latencyMs }) => latencyMs) },
    { look: 'table', ms: steps.map(({ latencyMs }) => latencyMs) },
  ] as const;
  const milli = plotAxis([0, ...times.flatMap(({ ms }) => ms)], decimal);
  const along = plotAxis([0, steps.length - 1], number);
  const axes = { xLabel: t('netadapt.device.step'), yLabel: t('netadapt.device.latency') };
  const x = along.place(step);

  return (
    <>
      <p>
        {t('netadapt.device.result', {
          first: milliseconds(measured.first.medianMs),
          last: milliseconds(measured.last.medianMs),
          firstPredicted: milliseconds(first.latencyMs),
          lastPredicted: milliseconds(last.latencyMs),
          ratio: decimal(measured.first.medianMs / measured.last.medianMs, 2),
          tableRatio: decimal(tableFirst.latencyMs / tableLast.latencyMs, 2),
        })}
      </p>
      <Plot label={t('netadapt.device.picture')} {...axes} xTicks={along.ticks} yTicks={milli.ticks}>
        <PlotGuide from={{ x, y: 0 }} to={{ x, y: 1 }} />
        {times.map(({ look, ms }) => (
          <path
            key={look}
            className={styles.line}
            data-look={look}
            d={plotLine(ms.map((value, index) => ({ x: along.place(index), y: milli.place(value) })))}
          />
        ))}
      </Plot>
      <Key
        entries={times.map(({ look }) => ({
          mark: <i className={styles.swatch} data-look={look} />,
          text: t(`netadapt.device.key.${look}`),
        }))}
      />
      <FiguresTable
        caption={t('netadapt.device.picture')}
        columns={[axes.xLabel, t('netadapt.device.key.device'), t('netadapt.device.key.table')]}
        rows={steps.map(({ latencyMs }, index) => [
          number(index),
          decimal(predicted[index].latencyMs, 3),
          decimal(latencyMs, 3),
        ])}
      />
      <p className={styles.note}>{t('netadapt.device.layers')}</p>
    </>
  );
}
