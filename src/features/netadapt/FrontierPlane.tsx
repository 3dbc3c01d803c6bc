import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { costOf, type FrontierPoint } from '../../netadapt';
import { plotLine, useFigures } from '../../ui';
import styles from './Frontier.module.css';
import { Key } from './Key';
import { plotAxis } from './plotAxis';
import { PointKey } from './PointMark';
import { ScatterPlot } from './ScatterPlot';
import plotStyles from './ScatterPlot.module.css';
import { useFrontierWords } from './useFrontierWords';

const KINDS = [
  'start',
  'netadapt',
  'uniform',
  'window',
  'hop',
  'tiny',
] as const satisfies readonly FrontierPoint['kind'][];

interface FrontierPlaneProps {
  frontier: readonly FrontierPoint[];
  start: string;
  step: number;
  onStep: (step: number) => void;
}

/** Time for a second of music against accuracy; the farther up and to the left, the better. */
export function FrontierPlane({ frontier, start, step, onStep }: FrontierPlaneProps) {
  const { t } = useTranslation();
  const { decimal } = useFigures();
  const { describe } = useFrontierWords(start);
  const [pointed, setPointed] = useState<number>();
  /** Of those that are no step: a step is chosen for the whole page. */
  const [picked, setPicked] = useState<number>();
  const ofStep = frontier.findIndex((point) => point.kind === 'netadapt' && point.step === step);
  const chosen = picked ?? (ofStep === -1 ? undefined : ofStep);
  const reading = pointed ?? chosen;

  const cost = plotAxis(frontier.map(costOf), decimal);
  const accuracy = plotAxis(
    frontier.map(({ macroAccuracy }) => 100 * macroAccuracy),
    decimal,
  );
  const place = (point: FrontierPoint) => ({
    x: cost.place(costOf(point)),
    y: accuracy.place(100 * point.macroAccuracy),
  });
  /** A kind's points, joined with the network that they came from. */
  const family = (kind: FrontierPoint['kind']) =>
    plotLine(
      frontier
        .filter((point) => point.kind === kind || point.kind === 'start')
        .toSorted((a, b) => costOf(a) - costOf(b))
        .map(place),
    );
  const choose = (index: number) => {
    const { kind, step: adapted } = frontier[index];
    const isStep = kind === 'netadapt' && adapted !== undefined;
    setPicked(isStep ? undefined : index);
    if (isStep) onStep(adapted);
  };

  return (
    <div className={styles.plane}>
      <ScatterPlot
        label={t('netadapt.frontier.picture')}
        xLabel={t('netadapt.frontier.cost')}
        yLabel={t('netadapt.frontier.accuracy')}
        xTicks={cost.ticks}
        yTicks={accuracy.ticks}
        points={frontier.map((point, index) => ({
          id: index,
          ...place(point),
          look: point.kind,
          label: describe(point),
        }))}
        chosen={chosen}
        onChoose={choose}
        onPoint={setPointed}
      >
        <path className={plotStyles.trail} data-look="uniform" d={family('uniform')} />
        <path className={plotStyles.trail} d={family('netadapt')} />
      </ScatterPlot>
      <Key
        entries={KINDS.filter((kind) => frontier.some((point) => point.kind === kind)).map((kind) => ({
          mark: <PointKey look={kind} />,
          text: t(`netadapt.frontier.key.${kind}`, { start }),
        }))}
      />
      <p className={plotStyles.readout} aria-hidden="true">
        {reading === undefined ? t('netadapt.frontier.hint') : describe(frontier[reading])}
      </p>
    </div>
  );
}
