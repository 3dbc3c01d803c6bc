import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerPicture, NetworkReading } from '../../../inspect';
import { drawMap } from '../drawMap';
import { PITCH, STRIP_HEIGHT, type Picture } from './columns';
import styles from './Overview.module.css';

/** Device pixels a CSS pixel. */
const SCALE = 2;
const MARGIN = 3;

interface ActivationStripProps {
  picture: Picture;
  reading: NetworkReading | undefined;
  /** Sides of the network's input. */
  mel: number;
  frame: number;
}

/** Under each layer, where in the window it responds, as the music plays: all on one canvas, drawn anew at each reading. */
export function ActivationStrip({ picture, reading, mel, frame }: ActivationStripProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !reading) return;
    const { columns } = picture;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    paint(context, PITCH / 2, { shape: [mel, frame], values: reading.input });
    for (const shown of reading.pictures) {
      const column = columns.find(({ layer }) => layer.name === shown.layer);
      if (column) paint(context, column.x, shown);
    }
  }, [picture, reading, mel, frame]);

  return (
    <canvas
      ref={canvas}
      width={SCALE * picture.width}
      height={SCALE * STRIP_HEIGHT}
      className={styles.strip}
      data-window-start={reading?.startS}
      role="img"
      aria-label={t('network.overview.strip')}
    />
  );
}

/** One map in the column around `x`. */
function paint(
  context: CanvasRenderingContext2D,
  x: number,
  map: Pick<LayerPicture, 'shape' | 'values'>,
): void {
  const side = SCALE * (PITCH - 2 * MARGIN);
  const height = SCALE * (STRIP_HEIGHT - 2 * MARGIN);
  drawMap(context, map, { x: SCALE * x - side / 2, y: SCALE * MARGIN, width: side, height });
}
