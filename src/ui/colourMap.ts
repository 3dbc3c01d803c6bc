type Stops = readonly (readonly [red: number, green: number, blue: number])[];

/** Control points from quiet to loud, sRGB: night blue, indigo, violet, coral, sand. */
const LOUDNESS: Stops = [
  [18, 16, 33],
  [43, 32, 96],
  [104, 52, 150],
  [196, 71, 126],
  [245, 135, 92],
  [253, 226, 170],
];

/** From negative to positive, zero being the night blue of silence: ice, teal, night blue, coral, sand. */
const SIGNED: Stops = [
  [196, 246, 238],
  [70, 178, 196],
  [26, 82, 120],
  [18, 16, 33],
  [132, 44, 92],
  [242, 116, 92],
  [253, 226, 170],
];

/** 256 colours as packed little-endian RGBA, for writing an `ImageData` through a `Uint32Array`. */
function packedPalette(stops: Stops): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, level) => {
    const position = (level / 255) * (stops.length - 1);
    const index = Math.min(Math.floor(position), stops.length - 2);
    const mix = position - index;
    const channel = (c: 0 | 1 | 2) => Math.round(stops[index][c] * (1 - mix) + stops[index + 1][c] * mix);
    return ((255 << 24) | (channel(2) << 16) | (channel(1) << 8) | channel(0)) >>> 0;
  });
}

/** For what starts at nothing: loudness, activations after ReLU. */
export const spectrogramPalette = packedPalette(LOUDNESS);

/** For what lies on both sides of zero: weights, outputs of linear convolutions. */
export const signedPalette = packedPalette(SIGNED);
