import type { Reliability } from '../../models';
import { plotLine, plotX, plotY } from '../../ui';
import styles from './lines.module.css';

/** Radius of a bin that holds all clips; areas follow the clips. */
const LARGEST_RADIUS = 13;
const SMALLEST_RADIUS = 3;

interface ReliabilityLineProps {
  bins: Reliability;
  line: 'first' | 'second';
}

export function ReliabilityLine({ bins, line }: ReliabilityLineProps) {
  const all = bins.reduce((sum, { clips }) => sum + clips, 0);
  const points = bins.map(({ confidence, accuracy }) => ({ x: confidence, y: accuracy }));
  return (
    <g className={styles[line]}>
      <path className={styles.line} d={plotLine(points)} />
      {bins.map(({ clips, confidence, accuracy }) => (
        <circle
          key={confidence}
          className={styles.mark}
          cx={plotX(confidence)}
          cy={plotY(accuracy)}
          r={Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(clips / all))}
        />
      ))}
    </g>
  );
}
