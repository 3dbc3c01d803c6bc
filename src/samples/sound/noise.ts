import { RATE, silence } from './tone';

/** Random numbers in [-1, 1), the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

/** White noise that falls by 60 dB in `decayS`. */
export function noiseBurst(seed: number, durationS: number, decayS: number): Float32Array {
  const random = noise(seed);
  const samples = silence(durationS);
  const step = 10 ** (-3 / (decayS * RATE));
  let level = 1;
  for (let index = 0; index < samples.length; index++) {
    samples[index] = level * random();
    level *= step;
  }
  return samples;
}
