import type { ReactNode } from 'react';
import type { Tick } from './axes';
import { PLOT, plotLine, plotX, plotY, type Point } from './plotArea';
import styles from './Plot.module.css';

interface PlotProps {
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** `radiogroup` where the children are points to choose from. */
  role?: 'img' | 'radiogroup';
  xLabel: string;
  yLabel: string;
  xTicks: readonly Tick[];
  yTicks: readonly Tick[];
  /** SVG, placed by `plotX` and `plotY`. */
  children: ReactNode;
}

/** A plane with axes; an SVG of our own, since a chart library would weigh as much as the page. */
export function Plot({ label, role = 'img', xLabel, yLabel, xTicks, yTicks, children }: PlotProps) {
  const middleX = plotX(0.5);
  const middleY = plotY(0.5);
  return (
    <svg role={role} aria-label={label} viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} className={styles.plot}>
      <g aria-hidden="true">
        {yTicks.map((tick) => (
          <g key={tick.label} className={styles.tick}>
            <line x1={PLOT.left} x2={PLOT.right} y1={plotY(tick.position)} y2={plotY(tick.position)} />
            <text x={PLOT.left - 7} y={plotY(tick.position) + 4} textAnchor="end">
              {tick.label}
            </text>
          </g>
        ))}
        {xTicks.map((tick) => (
          <text
            key={tick.label}
            className={styles.tick}
            x={plotX(tick.position)}
            y={PLOT.bottom + 18}
            textAnchor="middle"
          >
            {tick.label}
          </text>
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
      </g>
      {children}
    </svg>
  );
}

/** A dashed line that helps to read a plot. */
export function PlotGuide({ from, to }: { from: Point; to: Point }) {
  return <path className={styles.guide} d={plotLine([from, to])} />;
}
