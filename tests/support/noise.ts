import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** `length` values, uniform in [-1, 1). The same seed gives the same values. */
export function noise(length: number, seed = 1): Float32Array {
  const random = xoroshiro128plus(seed);
  return Float32Array.from({ length }, () => 2 * uniformFloat64(random) - 1);
}
