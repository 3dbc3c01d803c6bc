import type { LayerPicture } from '../../inspect';
import { spectrogramPalette } from '../../ui';
import { levels, valueRange } from './panels/valueRange';

/**
 * Draws a map from its own lowest to its own highest value into a box of the canvas, in its pixels, low bands at the
 * bottom. No other canvas is needed on the way, so that many maps can be drawn many times a second.
 */
export function drawMap(
  context: CanvasRenderingContext2D,
  map: Pick<LayerPicture, 'shape' | 'values'>,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const image = new ImageData(width, height);
  paintStretched(new Uint32Array(image.data.buffer), [width, height], map);
  context.putImageData(image, x, y);
}

/** Each pixel takes the colour of the value that it lies on. */
function paintStretched(
  pixels: Uint32Array,
  [width, height]: readonly [number, number],
  { shape: [mel, frame], values }: Pick<LayerPicture, 'shape' | 'values'>,
): void {
  const levelOf = levels(valueRange(values));
  const columns = Uint32Array.from({ length: width }, (_, x) => Math.floor((x * frame) / width));
  for (let y = 0, to = 0; y < height; y++) {
    const from = (mel - 1 - Math.floor((y * mel) / height)) * frame;
    for (let x = 0; x < width; x++, to++) pixels[to] = spectrogramPalette[levelOf(values[from + columns[x]])];
  }
}
