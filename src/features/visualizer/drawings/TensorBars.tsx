import { DRAWING } from './Sketch';
import styles from './drawings.module.css';

/** Tensors in their order, each a bar as high as it has channels, and the ways between them. */
export function TensorBars({ channels }: { channels: readonly number[] }) {
  const most = Math.max(...channels);
  const pitch = (DRAWING.width - 14) / Math.max(1, channels.length - 1);
  const bars = channels.map((count, index) => ({
    x: 4 + index * pitch,
    half: channelHeight(count, most) / 2,
  }));
  return (
    <>
      {bars.slice(1).map(({ x, half }, index) => {
        const before = bars[index];
        const { middle } = DRAWING;
        return (
          <path
            key={x}
            className={styles.way}
            d={`M${before.x + 6},${middle - before.half}L${x},${middle - half}V${middle + half}L${before.x + 6},${middle + before.half}Z`}
          />
        );
      })}
      {bars.map(({ x, half }) => (
        <rect
          key={x}
          className={styles.tensor}
          x={x}
          y={DRAWING.middle - half}
          width={6}
          height={2 * half}
          rx={1.5}
        />
      ))}
    </>
  );
}

/** Channel counts, from 1 to about a thousand, as heights: by their square root, since areas are what the eye compares. */
function channelHeight(channels: number, most: number): number {
  return Math.max(3, (DRAWING.height - 4) * Math.sqrt(channels / most));
}
