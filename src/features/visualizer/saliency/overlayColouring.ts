import type { Colouring } from '../panels/paintMaps';
import { aroundZero, valueRange } from '../panels/valueRange';

/** Turquoise for what speaks for an answer, red for what speaks against it; the spectrogram's own colours leave both free. */
const FOR = { red: 92, green: 255, blue: 226 } as const;
const AGAINST = { red: 255, green: 72, blue: 72 } as const;
const DENSEST = 0.9;
const MIDDLE = 127.5;

/** From dense red by way of nothing at all to dense turquoise, so that it can lie over another picture. */
const overlayPalette = Uint32Array.from({ length: 256 }, (_, level) => {
  const { red, green, blue } = level < MIDDLE ? AGAINST : FOR;
  const alpha = Math.round(255 * DENSEST * (Math.abs(level - MIDDLE) / MIDDLE));
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
});

/** Colours with nothing in the middle, at zero. */
export function overlayColouring(saliency: Float32Array): Colouring {
  const { high } = aroundZero(valueRange(saliency));
  const reach = Math.max(1e-6, high);
  return { palette: overlayPalette, range: { low: -reach, high: reach } };
}
