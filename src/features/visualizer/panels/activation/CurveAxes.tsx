import { useFigures } from '../../../../ui';
import { CURVE_RANGE, type CurveScale } from './curveScale';
import styles from './CurvePlot.module.css';

const TICKS = [-3, 3];

/** Both axes through zero, and the two knees of h-swish. */
export function CurveAxes({ scale, width }: { scale: CurveScale; width: number }) {
  const { number } = useFigures();
  const { bottom, top } = CURVE_RANGE;
  return (
    <>
      <line className={styles.axis} x1={0} x2={width} y1={scale.y(0)} y2={scale.y(0)} />
      <line className={styles.axis} x1={scale.x(0)} x2={scale.x(0)} y1={scale.y(top)} y2={scale.y(bottom)} />
      {TICKS.map((tick) => (
        <g key={tick}>
          <line
            className={styles.knee}
            x1={scale.x(tick)}
            x2={scale.x(tick)}
            y1={scale.y(top)}
            y2={scale.y(bottom)}
          />
          <text className={styles.tick} x={scale.x(tick) + 5} y={scale.y(0) + 16}>
            {number(tick).replace('-', '\u2212')}
          </text>
        </g>
      ))}
      <text className={styles.tick} x={scale.x(0) + 5} y={scale.y(0) + 16}>
        0
      </text>
      <text className={styles.tick} x={scale.x(0) + 5} y={scale.y(3) + 4}>
        3
      </text>
    </>
  );
}
