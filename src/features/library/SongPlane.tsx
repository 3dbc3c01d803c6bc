import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import type { LibraryRow, MapPoint } from '../../library';
import { defaultGenres } from '../../stores';
import { useColourScheme, useElementWidth, useGenreLook } from '../../ui';
import type { Selection } from './selection';
import styles from './SongMap.module.css';
import { inFrame, nearest, paintPlane, placeRows, type Frame } from './planeGeometry';
import { useLibraryText } from './useLibraryText';

const UNNAMED = { light: '#b9b4c2', dark: '#55515f' };
/** A pointer that moves less than this between down and up has clicked. */
const CLICK_PX = 5;

interface SongPlaneProps {
  rows: readonly LibraryRow[];
  points: readonly MapPoint[];
  selection: Selection;
  onChoose: (ids: string[]) => void;
  onPlay: (row: LibraryRow) => void;
}

/** The map itself: a frame selects songs, a click plays one. What it shows, the table says in words. */
export function SongPlane({ rows, points, selection, onChoose, onPlay }: SongPlaneProps) {
  const { t } = useLibraryText();
  const scheme = useColourScheme();
  const genreLook = useGenreLook();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [box, width] = useElementWidth<HTMLDivElement>();
  const [frame, setFrame] = useState<Frame>();
  const height = Math.round(Math.min(520, Math.max(280, width * 0.6)));
  const placed = useMemo(() => placeRows(rows, points, width, height), [rows, points, width, height]);
  const { chosen, cursor } = selection;

  useEffect(() => {
    if (!canvas.current || width === 0) return;
    const colourOf = ({ genre }: LibraryRow) =>
      (genre === undefined ? UNNAMED : genreLook(genre, defaultGenres))[scheme];
    paintPlane(canvas.current, placed, { scheme, chosen, cursor, frame, colourOf });
  }, [placed, scheme, genreLook, chosen, cursor, frame, width]);

  const at = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  return (
    <div ref={box} className={styles.box}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('map.label', { count: placed.length })}
        className={styles.plane}
        width={Math.round(width * devicePixelRatio)}
        height={Math.round(height * devicePixelRatio)}
        style={{ height }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const { x, y } = at(event);
          setFrame({ x0: x, y0: y, x1: x, y1: y });
        }}
        onPointerMove={(event) => {
          const { x, y } = at(event);
          setFrame((before) => before && { ...before, x1: x, y1: y });
        }}
        onPointerCancel={() => setFrame(undefined)}
        onPointerUp={() => {
          setFrame(undefined);
          if (!frame) return;
          if (Math.hypot(frame.x1 - frame.x0, frame.y1 - frame.y0) < CLICK_PX) {
            const hit = nearest(placed, frame.x0, frame.y0);
            if (hit) onPlay(hit.row);
          } else {
            onChoose(inFrame(placed, frame).map(({ row }) => row.id));
          }
        }}
      />
    </div>
  );
}
