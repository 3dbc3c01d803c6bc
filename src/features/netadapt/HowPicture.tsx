import type { ReactNode } from 'react';
import styles from './HowPicture.module.css';

export type HowPart = 'measure' | 'propose' | 'keep' | 'repeat';

/** Half heights of the layers of the little networks. */
const LAYERS = [4, 8, 13, 19, 24, 17];

/** A little network, its layers as bars around an axis; `cut` is the index of the one that is narrowed. */
function LittleNetwork({ x, y, scale, cut }: { x: number; y: number; scale: number; cut?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      {LAYERS.map((half, index) => {
        const height = index === cut ? half - 6 : half;
        const bar = (half: number) => `M${index * 7} ${-half}h5v${2 * half}h-5z`;
        return index === cut ? (
          <g key={index} className={styles.cut}>
            <path className={styles.ghost} d={bar(half)} />
            <path className={styles.solid} d={bar(height)} />
          </g>
        ) : (
          <path key={index} className={styles.solid} d={bar(height)} />
        );
      })}
    </g>
  );
}

const pictures: Record<HowPart, ReactNode> = {
  measure: (
    <>
      <LittleNetwork x={14} y={48} scale={1.15} />
      <path d="M118 26a23 23 0 1 1 0 46a23 23 0 1 1 0-46zM118 26v-6m-6 0h12m12 11l4-4M118 31v3M118 64v3M100 49h3M133 49h3" />
      <g className={styles.cut}>
        <path d="M118 49l10-9" />
      </g>
    </>
  ),
  propose: (
    <>
      <LittleNetwork x={10} y={26} scale={0.75} />
      <path d="M46 48h10m-3.5-3.5l3.5 3.5l-3.5 3.5" />
      <LittleNetwork x={64} y={48} scale={0.75} cut={2} />
      <LittleNetwork x={112} y={26} scale={0.75} cut={3} />
      <LittleNetwork x={112} y={70} scale={0.75} cut={4} />
    </>
  ),
  keep: (
    <>
      <path d="M30 14v66h104" />
      <path className={styles.ghost} d="M30 80L128 40" />
      {[
        [60, 34],
        [74, 50],
        [92, 26],
        [112, 36],
        [52, 58],
      ].map(([x, y]) => (
        <circle key={x} className={styles.solid} cx={x} cy={y} r="3.5" />
      ))}
      <g className={styles.cut}>
        <circle className={styles.solid} cx="94" cy="54" r="4.5" />
        <path d="M94 45a9 9 0 1 1 0 18a9 9 0 1 1 0-18z" />
      </g>
    </>
  ),
  repeat: (
    <>
      <path d="M18 20h18v10h18v9h17v9h17v8h16v7h16v6h22" />
      <g className={styles.cut}>
        <path className={styles.ghost} d="M18 76h124" />
        <path d="M142 69v7" />
      </g>
    </>
  ),
};

/** What a step of the algorithm does, drawn; the words stand beside it. */
export function HowPicture({ part }: { part: HowPart }) {
  return (
    <svg viewBox="0 0 160 96" className={styles.picture} aria-hidden="true">
      {pictures[part]}
    </svg>
  );
}
