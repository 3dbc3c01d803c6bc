import { RATE } from '../sound/tone';

/** Root mean square of what is not silence; 0 where all is. */
export function loudness(samples: Float32Array): number {
  const block = Math.round(0.1 * RATE);
  let sum = 0;
  let blocks = 0;
  for (let start = 0; start + block <= samples.length; start += block) {
    let power = 0;
    for (let index = start; index < start + block; index++) power += samples[index] ** 2;
    if (power / block < 1e-8) continue;
    sum += power / block;
    blocks += 1;
  }
  return blocks === 0 ? 0 : Math.sqrt(sum / blocks);
}

/** Highest absolute value, or 1 where all is silent. */
export function peakOf(samples: Float32Array): number {
  let peak = 0;
  // By index: an iterator takes several times as long.
  // eslint-disable-next-line @typescript-eslint/prefer-for-of
  for (let index = 0; index < samples.length; index++) peak = Math.max(peak, Math.abs(samples[index]));
  return peak || 1;
}

/** Turns down in place what is louder than usual: by `ratio` in dB over the mean loudness, within 8 ms, for 150 ms. */
export function compress(samples: Float32Array, ratio: number): void {
  const threshold = loudness(samples) ** 2 || 1;
  const [attack, release] = [0.008, 0.15].map((timeS) => 1 - Math.exp(-1 / (timeS * RATE)));
  const exponent = (1 / ratio - 1) / 2;
  let power = 0;
  let gain = 1;
  for (let index = 0; index < samples.length; index++) {
    const now = samples[index] ** 2;
    power += (now > power ? attack : release) * (now - power);
    if (index % 16 === 0) gain = power > threshold ? (power / threshold) ** exponent : 1;
    samples[index] *= gain;
  }
}

/** Makes room for a bass drum, in place: down at each of these times, and back within `backS`. */
export function duck(samples: Float32Array, timesS: readonly number[], depth: number, backS: number): void {
  const length = Math.round(backS * RATE);
  for (const atS of timesS) {
    const start = Math.round(atS * RATE);
    for (let index = 0; index < length && start + index < samples.length; index++) {
      samples[start + index] *= 1 - depth * (1 - index / length) ** 2;
    }
  }
}
