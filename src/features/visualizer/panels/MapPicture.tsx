import { memo, useEffect, useRef } from 'react';
import type { TensorShape } from '../../../inspect';
import { paintMap, type Colouring } from './paintMaps';
import styles from './MapPicture.module.css';

/** Values of a tensor row by row, the lowest pitch first, channels innermost (NHWC); one channel is shown, the first unless given. */
export interface MapProps {
  values: Float32Array;
  shape: TensorShape;
  channel?: number;
  colouring: Colouring;
}

/** One channel's map, one pixel a value, stretched over its place; the words beside it say what it is. */
export const MapPicture = memo(function MapPicture({ values, shape, channel = 0, colouring }: MapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const [rows, columns] = shape;
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.canvas.width = columns;
    context.canvas.height = rows;
    const image = context.createImageData(columns, rows);
    const pixels = { data: new Uint32Array(image.data.buffer), width: columns };
    paintMap(pixels, [0, 0], values, shape, channel, colouring);
    context.putImageData(image, 0, 0);
  }, [values, shape, channel, colouring]);

  return <canvas ref={canvas} className={styles.picture} aria-hidden="true" />;
});
