import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** Reproducible white noise in [-1, 1]. */
export function noise(length: number, seed = 1): Float32Array {
  const random = xoroshiro128plus(seed);
  return Float32Array.from({ length }, () => uniformInt(random, -1e6, 1e6) / 1e6);
}

export function tone(length: number, cyclesPerSample: number): Float32Array {
  return Float32Array.from({ length }, (_, index) => Math.sin(2 * Math.PI * cyclesPerSample * index));
}

/** Single samples of full scale, far between. */
export function clicks(length: number): Float32Array {
  return Float32Array.from({ length }, (_, index) => (index % 2311 === 700 ? 1 : 0));
}

/** Decaying chords of harmonic tones, a kick on every beat and hiss: the dynamics of music. */
export function music(length: number, sampleRate = 16_000): Float32Array {
  const hiss = noise(length, 7);
  return Float32Array.from({ length }, (_, index) => {
    const timeS = index / sampleRate;
    const beatS = timeS % 0.5;
    const root = [110, 146.8, 98, 130.8][Math.floor(timeS / 2) % 4];
    let chord = 0;
    for (const interval of [1, 1.25, 1.5]) {
      for (let harmonic = 1; harmonic <= 8; harmonic++) {
        chord += Math.sin(2 * Math.PI * root * interval * harmonic * timeS) / harmonic ** 1.3;
      }
    }
    const kick = Math.sin(2 * Math.PI * 55 * beatS) * Math.exp(-beatS * 18);
    return 0.1 * chord * Math.exp(-beatS * 3) + 0.5 * kick + 0.004 * hiss[index];
  });
}

/** What an extractor of mel bands may meet. */
export const SIGNALS: Record<string, (length: number) => Float32Array> = {
  'white noise': (length) => noise(length),
  'a low tone': (length) => tone(length, 0.0051),
  'a high tone': (length) => tone(length, 0.4417),
  clicks,
  'something like music': (length) => music(length),
  'very quiet music': (length) => music(length).map((sample) => sample * 1e-3),
  'clipped music': (length) => music(length).map((sample) => Math.max(-1, Math.min(1, 20 * sample))),
  'noise with an offset': (length) => noise(length, 3).map((sample) => 0.05 * sample + 0.4),
  silence: (length) => new Float32Array(length),
};
