import { RATE } from './tone';

type FilterKind = 'lowPass' | 'highPass' | 'bandPass' | 'peak' | 'lowShelf' | 'highShelf';

/**
 * A second-order filter, in place (Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients").
 *
 * @param gainDb of `peak` and the shelves
 */
export function filter(
  samples: Float32Array,
  kind: FilterKind,
  hz: number,
  q = Math.SQRT1_2,
  gainDb = 0,
): Float32Array {
  const [b0, b1, b2, a1, a2] = coefficients(kind, (2 * Math.PI * hz) / RATE, q, 10 ** (gainDb / 40));
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let index = 0; index < samples.length; index++) {
    const x = samples[index];
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    samples[index] = y;
  }
  return samples;
}

function coefficients(kind: FilterKind, omega: number, q: number, gain: number): number[] {
  const cos = Math.cos(omega);
  const alpha = Math.sin(omega) / (2 * q);
  const normalised = (b: readonly number[], a: readonly number[]) =>
    [...b, a[1], a[2]].map((value) => value / a[0]);
  const plain = [1 + alpha, -2 * cos, 1 - alpha];
  switch (kind) {
    case 'lowPass':
      return normalised([(1 - cos) / 2, 1 - cos, (1 - cos) / 2], plain);
    case 'highPass':
      return normalised([(1 + cos) / 2, -1 - cos, (1 + cos) / 2], plain);
    case 'bandPass':
      return normalised([alpha, 0, -alpha], plain);
    case 'peak':
      return normalised(
        [1 + alpha * gain, -2 * cos, 1 - alpha * gain],
        [1 + alpha / gain, -2 * cos, 1 - alpha / gain],
      );
    case 'lowShelf':
    case 'highShelf': {
      const sign = kind === 'lowShelf' ? 1 : -1;
      const root = 2 * Math.sqrt(gain) * alpha;
      const [up, down] = [gain + 1, gain - 1];
      return normalised(
        [
          gain * (up - sign * down * cos + root),
          2 * gain * sign * (down - sign * up * cos),
          gain * (up - sign * down * cos - root),
        ],
        [up + sign * down * cos + root, -2 * sign * (down + sign * up * cos), up + sign * down * cos - root],
      );
    }
  }
}
