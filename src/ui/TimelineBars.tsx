import { memo, useLayoutEffect, useRef } from 'react';
import { TimelinePainter, type TimelineBar } from './timelinePainter';
import { useColourScheme } from './useColourScheme';
import { useElementWidth } from './useElementWidth';
import { useGenreLook } from './useGenreLook';
import styles from './TimelineBars.module.css';

export type { TimelineBar };

interface TimelineBarsProps {
  bars: readonly TimelineBar[];
  /** What the network that gave the answers tells apart, in the order of its card. */
  genres: readonly string[];
  durationS: number;
}

/**
 * Each answer as a bar in its genre's colour, as high as its confidence; the words are told elsewhere. A canvas, since a long file
 * has thousands of them.
 */
export const TimelineBars = memo(function TimelineBars({ bars, genres, durationS }: TimelineBarsProps) {
  const [holder, width] = useElementWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<TimelinePainter>(null);
  const scheme = useColourScheme();
  const lookOf = useGenreLook();

  useLayoutEffect(() => {
    if (!canvas.current || !holder.current || width === 0) return;
    painter.current ??= new TimelinePainter(canvas.current);
    painter.current.draw(bars, {
      width,
      height: holder.current.clientHeight,
      pixelRatio: devicePixelRatio,
      scheme,
      lineColour: getComputedStyle(holder.current).color,
      durationS,
      genres,
      lookOf,
    });
  }, [holder, bars, genres, durationS, width, scheme, lookOf]);

  return (
    <div ref={holder} className={styles.timeline} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
});
