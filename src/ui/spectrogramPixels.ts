import { spectrogramPalette } from './colourMap';

/**
 * A picture of mel columns, one pixel a cell, low bands at the bottom.
 *
 * @param levels row-major [column][band], low bands first, 0 (quiet) to 255 (loud)
 */
export function spectrogramPixels(levels: Uint8Array, columns: number, bands: number): ImageData {
  const image = new ImageData(columns, bands);
  const pixels = new Uint32Array(image.data.buffer);
  for (let column = 0; column < columns; column++) {
    for (let band = 0; band < bands; band++) {
      pixels[(bands - 1 - band) * columns + column] = spectrogramPalette[levels[column * bands + band]];
    }
  }
  return image;
}
