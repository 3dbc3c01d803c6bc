const HEIGHT = 24;

/** A song at a glance. @param peaks in [0, 255] */
export function Waveform({ peaks }: { peaks: Uint8Array }) {
  return (
    <svg viewBox={`0 0 ${peaks.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path
        d={Array.from(peaks, (peak, column) => {
          const half = Math.max(0.5, (peak / 255) * (HEIGHT / 2));
          return `M${column + 0.5} ${HEIGHT / 2 - half}V${HEIGHT / 2 + half}`;
        }).join('')}
        stroke="currentColor"
        strokeWidth="0.7"
      />
    </svg>
  );
}
