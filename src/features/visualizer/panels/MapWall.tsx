import { useEffect, useMemo, useRef, useState, type CSSProperties, type MouseEvent } from 'react';
import { useElementWidth, cellAfterKey } from '../../../ui';
import { MapAtlas, resize } from './mapAtlas';
import type { MapProps } from './MapPicture';
import { TILE_GAP, tileAt, tileLayout, type TileLayout } from './tileLayout';
import styles from './MapWall.module.css';
import readout from './readout.module.css';

/** CSS pixels: a wall grows no higher than this while its tiles are wider than the smallest. */
const HEIGHT = 300;

interface MapWallProps extends Required<MapProps> {
  /** What is shown, read out with the channel. */
  label: string;
  /** Width of a tile by its height. */
  aspect: number;
  /** CSS pixels. */
  tileWidths: readonly [smallest: number, largest: number];
  onChannel: (channel: number) => void;
  describe: (channel: number) => string;
}

/** The maps of all channels on one canvas; pointer and arrow keys walk over them and choose one. */
export function MapWall(props: MapWallProps) {
  const { label, values, shape, colouring, aspect, tileWidths, channel, onChannel, describe } = props;
  const [frame, width] = useElementWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [atlas] = useState(() => new MapAtlas());
  const [hovered, setHovered] = useState<number>();
  const count = shape[2];
  const [smallest, largest] = tileWidths;
  const layout = useMemo(
    () => tileLayout(count, aspect, { width: Math.max(width, 1), height: HEIGHT }, [smallest, largest]),
    [count, aspect, width, smallest, largest],
  );

  useEffect(() => {
    atlas.paint(values, shape, colouring);
    if (canvas.current && width > 0) drawWall(canvas.current, atlas, count, layout);
  }, [atlas, values, shape, colouring, layout, count, width]);

  const under = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return tileAt(layout, count, clientX - left, clientY - top);
  };

  return (
    <div ref={frame} className={styles.frame}>
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={count - 1}
        aria-valuenow={channel}
        aria-valuetext={describe(channel)}
        className={styles.wall}
        style={{ width: layout.width, height: layout.height }}
        onPointerMove={(event) => setHovered(under(event))}
        onPointerLeave={() => setHovered(undefined)}
        onClick={(event) => {
          const chosen = under(event);
          if (chosen !== undefined) onChannel(chosen);
        }}
        onKeyDown={(event) => {
          const { columns, rows } = layout;
          const here = { column: channel % columns, row: Math.floor(channel / columns) };
          const next = cellAfterKey(event.key, here, { columns, rows });
          if (!next) return;
          event.preventDefault();
          event.stopPropagation();
          onChannel(Math.min(count - 1, next.row * columns + next.column));
        }}
      >
        <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
        {hovered !== undefined && hovered < count && (
          <div className={styles.hovered} style={markStyle(layout, hovered)} />
        )}
        <div className={styles.chosen} style={markStyle(layout, Math.min(channel, count - 1))} />
      </div>
      <p className={readout.readout} aria-hidden="true">
        {describe(hovered ?? channel)}
      </p>
    </div>
  );
}

function cornerOf({ columns, tileWidth, tileHeight }: TileLayout, tile: number): [x: number, y: number] {
  return [(tile % columns) * (tileWidth + TILE_GAP), Math.floor(tile / columns) * (tileHeight + TILE_GAP)];
}

function markStyle(layout: TileLayout, tile: number): CSSProperties {
  const { tileWidth, tileHeight } = layout;
  const [x, y] = cornerOf(layout, tile);
  return { width: tileWidth, height: tileHeight, transform: `translate(${x}px, ${y}px)` };
}

function drawWall(canvas: HTMLCanvasElement, atlas: MapAtlas, count: number, layout: TileLayout): void {
  const { tileWidth, tileHeight, width, height } = layout;
  const scale = devicePixelRatio;
  const context = canvas.getContext('2d');
  if (!context) return;
  resize(canvas, Math.round(width * scale), Math.round(height * scale));
  context.setTransform(scale, 0, 0, scale, 0, 0);
  for (let tile = 0; tile < count; tile++) {
    atlas.draw(context, tile, ...cornerOf(layout, tile), tileWidth, tileHeight);
  }
}
