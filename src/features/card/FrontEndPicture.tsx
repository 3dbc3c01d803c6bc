import type { ReactNode } from 'react';
import styles from './FrontEndSteps.module.css';

const WIDTH = 160;
const HEIGHT = 88;
const MIDDLE = HEIGHT / 2;
const FLOOR = HEIGHT - 16;

export const FRONT_END_STEPS = ['sound', 'frames', 'spectrum', 'mel', 'input'] as const;
type FrontEndStep = (typeof FRONT_END_STEPS)[number];

/** What one step of the front end does, as a sketch. */
export function FrontEndPicture({ step }: { step: FrontEndStep }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.picture} aria-hidden="true">
      {SKETCHES[step]}
    </svg>
  );
}

const SKETCHES: Record<FrontEndStep, ReactNode> = {
  sound: <path d={curve((x) => wave(x))} />,
  frames: (
    <>
      <path d={curve((x) => wave(x) * hann(x))} />
      <path d={curve(hann)} strokeDasharray="3 3" />
    </>
  ),
  spectrum: bars(40, (x) => 0.15 + 0.85 * Math.exp(-3 * x) * Math.abs(Math.cos(19 * x))),
  mel: <path d={triangles()} />,
  input: grid(),
};

/** Music-like, in [-1, 1]; `x` in [0, 1] runs over the picture. */
function wave(x: number): number {
  return 0.55 * Math.sin(41 * x) + 0.3 * Math.sin(97 * x + 1) + 0.15 * Math.sin(171 * x);
}

function hann(x: number): number {
  return Math.sin(Math.PI * x) ** 2;
}

/** @param heightAt in [-1, 1], the middle of the picture being 0 */
function curve(heightAt: (x: number) => number): string {
  const points = Array.from({ length: WIDTH / 2 + 1 }, (_, i) => {
    const x = (2 * i) / WIDTH;
    return `${(x * WIDTH).toFixed(1)},${(MIDDLE - heightAt(x) * 32).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

/** @param heightAt in [0, 1] */
function bars(count: number, heightAt: (x: number) => number): ReactNode {
  const pitch = (WIDTH - 24) / count;
  return Array.from({ length: count }, (_, i) => {
    const height = heightAt(i / count) * (FLOOR - 14);
    return (
      <rect key={i} x={12 + i * pitch} y={FLOOR - height} width={pitch - 1.4} height={height} rx={0.8} />
    );
  });
}

/** Filters that grow wider upwards, each beginning where its lower neighbour has its peak. */
function triangles(): string {
  const corners = Array.from(
    { length: 13 },
    (_, i) => 10 + (WIDTH - 20) * ((1.16 ** i - 1) / (1.16 ** 12 - 1)),
  );
  return corners
    .slice(0, -2)
    .map((left, i) => `M${left},${FLOOR}L${corners[i + 1]},18L${corners[i + 2]},${FLOOR}`)
    .join('');
}

/** Columns of bands over time, some louder than others. */
function grid(): ReactNode {
  const [columns, rows, pitch] = [20, 9, 7];
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const loudness = (Math.sin(column * 0.9 + row) * Math.cos(row * 1.7 - column * 0.35) + 1) / 2;
    const opacity = 0.12 + 0.88 * loudness * ((row + 3) / (rows + 3));
    return (
      <rect
        key={i}
        x={10 + column * pitch}
        y={12 + row * pitch}
        width={6}
        height={6}
        rx={1}
        opacity={opacity}
      />
    );
  });
}
