import type { ReactNode } from 'react';
import { useFigures } from '../../ui/useFigures';
import { PLOT, plotX, plotY } from './plotArea';
import styles from './Plot.module.css';

const TICKS = [0, 0.25, 0.5, 0.75, 1];

interface PlotProps {
  /** What the picture shows, for those who do not see it. */
  label: string;
  xLabel: string;
  yLabel: string;
  /** SVG, placed by `plotX` and `plotY`. */
  children: ReactNode;
}

/** Axes from 0 to 100 % both ways; an SVG of our own, since a chart library would weigh as much as the page. */
export function Plot({ label, xLabel, yLabel, children }: PlotProps) {
  const { percent } = useFigures();
  const middleX = plotX(0.5);
  const middleY = plotY(0.5);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} className={styles.plot}>
      {TICKS.map((tick) => (
        <g key={tick} className={styles.tick}>
          <line x1={PLOT.left} x2={PLOT.right} y1={plotY(tick)} y2={plotY(tick)} />
          <text x={PLOT.left - 7} y={plotY(tick) + 4} textAnchor="end">
            {percent(tick)}
          </text>
          <text x={plotX(tick)} y={PLOT.bottom + 18} textAnchor="middle">
            {percent(tick)}
          </text>
        </g>
      ))}
      <text className={styles.axis} x={middleX} y={PLOT.height - 8} textAnchor="middle">
        {xLabel}
      </text>
      <text
        className={styles.axis}
        x={0}
        y={0}
        textAnchor="middle"
        transform={`translate(11 ${middleY}) rotate(-90)`}
      >
        {yLabel}
      </text>
      {children}
    </svg>
  );
}
