import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../../ui';
import { histogram } from '../panels/histogram';
import { valueStatistics } from './valueStatistics';
import styles from './WeightStatistics.module.css';

const BINS = 61;
/** Of the picture, in its own units. */
const SIZE = { width: 366, height: 80 } as const;

/** Weights in figures, and how often which value occurs. */
export function WeightStatistics({ values }: { values: Float32Array }) {
  const { t } = useTranslation();
  const { number, decimal } = useFigures();
  const statistics = useMemo(() => valueStatistics(values), [values]);
  const { count, mean, deviation, low, high } = statistics;
  const reach = Math.max(Math.abs(low), Math.abs(high), 1e-6);
  const path = useMemo(() => histogramPath(values, reach), [values, reach]);
  const words = {
    count: number(count),
    mean: decimal(mean, 3),
    deviation: decimal(deviation, 3),
    low: decimal(low, 2),
    high: decimal(high, 2),
  };
  return (
    <figure className={styles.statistics}>
      <figcaption>{t('network.weights.statistics', words)}</figcaption>
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height + 18}`}
        role="img"
        aria-label={t('network.weights.histogram', { low: decimal(-reach, 2), high: decimal(reach, 2) })}
      >
        <path className={styles.bars} d={path} />
        <line className={styles.axis} x1={0} x2={SIZE.width} y1={SIZE.height} y2={SIZE.height} />
        {[-reach, 0, reach].map((tick, index) => (
          <text
            key={tick}
            className={styles.tick}
            x={(index * SIZE.width) / 2}
            y={SIZE.height + 14}
            textAnchor={(['start', 'middle', 'end'] as const)[index]}
          >
            {decimal(tick, 2)}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** Bars from -reach to +reach. */
function histogramPath(values: Float32Array, reach: number): string {
  const { counts } = histogram(values, -reach, reach, BINS);
  const most = Math.max(...counts);
  const width = SIZE.width / BINS;
  return Array.from(counts, (count, bin) => {
    const height = (SIZE.height * count) / most;
    return `M${(bin * width).toFixed(1)},${SIZE.height}v${(-height).toFixed(1)}h${(0.85 * width).toFixed(1)}V${SIZE.height}Z`;
  }).join('');
}
