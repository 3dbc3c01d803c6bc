import type { Colouring } from '../panels/paintMaps';

/** Turquoise, which the spectrogram's own colours leave free. */
const COLOUR = { red: 92, green: 255, blue: 226 } as const;
const DENSEST = 0.9;

/** From nothing at all to a dense turquoise, so that it can lie over another picture. */
const overlayPalette = Uint32Array.from({ length: 256 }, (_, level) => {
  const alpha = Math.round(255 * DENSEST * (level / 255));
  return ((alpha << 24) | (COLOUR.blue << 16) | (COLOUR.green << 8) | COLOUR.red) >>> 0;
});

/** Colours for what speaks for an answer; what speaks against it is left clear. */
export function overlayColouring(saliency: Float32Array): Colouring {
  return { palette: overlayPalette, range: { low: 0, high: Math.max(1e-6, ...saliency) } };
}
