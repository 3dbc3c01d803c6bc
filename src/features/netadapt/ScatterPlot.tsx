import { useRef, type ComponentProps, type KeyboardEvent, type MouseEvent } from 'react';
import { Plot, PLOT, plotX, plotY } from '../../ui';
import { nearestPoint, neighbourPoint } from './pointSearch';
import { PointMark, type PointLook } from './PointMark';
import styles from './ScatterPlot.module.css';

export interface ScatterPoint {
  id: number;
  /** Where it lies, both in [0, 1]. */
  x: number;
  y: number;
  look: PointLook;
  /** What it is, with its numbers. */
  label: string;
}

interface ScatterPlotProps extends Omit<ComponentProps<typeof Plot>, 'role'> {
  points: readonly ScatterPoint[];
  /** The `id` of the one that is chosen. */
  chosen: number | undefined;
  onChoose: (id: number) => void;
  /** Told when the pointer comes near a point or leaves it. */
  onPoint: (id: number | undefined) => void;
}

/** Points in a plane, one of them chosen, by pointer or arrow keys: left and right go to the next one in that direction. */
export function ScatterPlot({ points, chosen, onChoose, onPoint, children, ...plot }: ScatterPlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const stop = points.find(({ id }) => id === chosen) ?? points.at(0);

  const near = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const { left, top, width } = currentTarget.getBoundingClientRect();
    const unit = PLOT.width / width;
    return nearestPoint(points, (clientX - left) * unit, (clientY - top) * unit)?.id;
  };
  const onKeyDown = (event: KeyboardEvent, point: ScatterPoint) => {
    const next = event.key === ' ' ? point : neighbourPoint(points, point, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    frame.current?.querySelector<SVGElement>(`[data-point="${next.id}"]`)?.focus();
  };

  return (
    <div
      ref={frame}
      className={styles.frame}
      onPointerMove={(event) => onPoint(near(event))}
      onPointerLeave={() => onPoint(undefined)}
      onClick={(event) => {
        const id = near(event);
        if (id !== undefined) onChoose(id);
      }}
    >
      <Plot role="radiogroup" {...plot}>
        {children}
        {points.map((point) => (
          <g
            key={point.id}
            role="radio"
            aria-checked={point.id === chosen}
            aria-label={point.label}
            tabIndex={point === stop ? 0 : -1}
            data-point={point.id}
            className={styles.point}
            transform={`translate(${plotX(point.x).toFixed(1)} ${plotY(point.y).toFixed(1)})`}
            onKeyDown={(event) => onKeyDown(event, point)}
          >
            {point.id === chosen && <circle className={styles.ring} r={9.5} />}
            <PointMark look={point.look} />
          </g>
        ))}
      </Plot>
    </div>
  );
}
