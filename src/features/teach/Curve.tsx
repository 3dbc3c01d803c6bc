import type { Validation } from '../../teach';
import { Plot, plotLine, plotX, plotY, Section, useFigures } from '../../ui';
import styles from './Results.module.css';
import { useTeachText } from './useTeachText';

/** Less than this between the last two points says nothing. */
const NOTICEABLE = 0.02;

/** What more songs have done so far. */
export function Curve({ points }: { points: Validation['learningCurve'] }) {
  const { t } = useTeachText();
  const { percent, number } = useFigures();
  const most = points[points.length - 1].songsPerClass;
  const placed = points.map(({ songsPerClass, accuracy }) => ({ x: songsPerClass / most, y: accuracy }));
  const [before, last] = points.slice(-2);
  const rising = last.accuracy - before.accuracy > NOTICEABLE;
  const words = t(rising ? 'result.rising' : 'result.flat');
  return (
    <Section title={t('result.curve')} lead={words}>
      <div className={styles.curve}>
        <Plot
          label={points
            .map(
              ({ songsPerClass, accuracy }) =>
                `${number(songsPerClass)} ${t('result.curveX')}: ${percent(accuracy)}`,
            )
            .join('; ')}
          xLabel={t('result.curveX')}
          yLabel={t('result.curveY')}
          xTicks={points.map(({ songsPerClass }) => ({
            position: songsPerClass / most,
            label: number(songsPerClass),
          }))}
          yTicks={[0, 0.25, 0.75, 1].map((position) => ({ position, label: percent(position) }))}
        >
          <path d={plotLine(placed)} />
          {placed.map(({ x, y }) => (
            <circle key={x} cx={plotX(x)} cy={plotY(y)} r={5} />
          ))}
        </Plot>
      </div>
    </Section>
  );
}
