import { PICTURE_HEIGHT, PITCH, type Column } from './columns';
import styles from './Overview.module.css';

/** Which layers work at which resolution, as brackets under them. */
export function Resolutions({ columns }: { columns: readonly Column[] }) {
  return (
    <g aria-hidden="true">
      {runs(columns).map(({ text, from, to }) => {
        const [left, right] = [from - PITCH / 2 + 4, to + PITCH / 2 - 4];
        return (
          <g key={left}>
            <path className={styles.bracket} d={`M${left},${PICTURE_HEIGHT + 2}v5H${right}v-5`} />
            <text className={styles.resolution} x={(left + right) / 2} y={PICTURE_HEIGHT + 24}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface Run {
  text: string;
  from: number;
  to: number;
}

/** Neighbours of one resolution. */
function runs(columns: readonly Column[]): Run[] {
  return columns.reduce<Run[]>((done, { layer: { outputShape }, x }) => {
    const text = `${outputShape[0]}×${outputShape[1]}`;
    const last = done.at(-1);
    return last?.text === text
      ? [...done.slice(0, -1), { ...last, to: x }]
      : [...done, { text, from: x, to: x }];
  }, []);
}
