import type { LayerPicture } from '../../classify/inspect/types';
import { spectrogramPalette } from '../../ui/colourMap';
import { paintMap } from './panels/paintMaps';
import { valueRange } from './panels/valueRange';

/** Draws a map from its own lowest to its own highest value into a box of the canvas, low bands at the bottom. */
export function drawMap(
  context: CanvasRenderingContext2D,
  { shape: [mel, frame], values }: Pick<LayerPicture, 'shape' | 'values'>,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const image = new ImageData(frame, mel);
  const pixels = { data: new Uint32Array(image.data.buffer), width: frame };
  const colouring = { palette: spectrogramPalette, range: valueRange(values) };
  paintMap(pixels, [0, 0], values, [mel, frame, 1], 0, colouring);
  const tile = new OffscreenCanvas(frame, mel);
  tile.getContext('2d')?.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(tile, x, y, width, height);
}
