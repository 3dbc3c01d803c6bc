/** Control points from quiet to loud, sRGB: night blue, indigo, violet, coral, sand. */
const STOPS = [
  [18, 16, 33],
  [43, 32, 96],
  [104, 52, 150],
  [196, 71, 126],
  [245, 135, 92],
  [253, 226, 170],
] as const;

/** 256 colours as packed little-endian RGBA, for writing an `ImageData` through a `Uint32Array`. */
export const spectrogramPalette: Uint32Array = Uint32Array.from({ length: 256 }, (_, level) => {
  const position = (level / 255) * (STOPS.length - 1);
  const index = Math.min(Math.floor(position), STOPS.length - 2);
  const mix = position - index;
  const channel = (c: 0 | 1 | 2) => Math.round(STOPS[index][c] * (1 - mix) + STOPS[index + 1][c] * mix);
  return ((255 << 24) | (channel(2) << 16) | (channel(1) << 8) | channel(0)) >>> 0;
});
