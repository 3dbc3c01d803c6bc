import { DRAWING, Sketch } from './Sketch';
import styles from './drawings.module.css';

const INPUTS = [6, 15, 25, 34];
const OUTPUTS = [11, 20, 29];

/** Every number of one vector goes into every number of the next. */
export function DenseDrawing() {
  const right = DRAWING.width - 12;
  return (
    <Sketch>
      {INPUTS.flatMap((input) =>
        OUTPUTS.map((output) => (
          <path
            key={`${input} ${output}`}
            d={`M12,${input}L${right},${output}`}
            stroke="currentColor"
            strokeWidth={0.75}
            opacity={0.4}
          />
        )),
      )}
      {INPUTS.map((y) => (
        <circle key={y} className={styles.tensor} cx={12} cy={y} r={3} />
      ))}
      {OUTPUTS.map((y) => (
        <circle key={y} className={styles.tensor} cx={right} cy={y} r={3} />
      ))}
    </Sketch>
  );
}
