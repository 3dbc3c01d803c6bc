import { RATE, silence } from './tone';

/** One way in which a body rings. */
export type Mode = readonly [hz: number, level: number, decayS: number];

/** Struck modes that each fall by 60 dB in their own time; each a two-pole resonator. */
export function modes(durationS: number, ringing: readonly Mode[]): Float32Array {
  const samples = silence(durationS);
  for (const [hz, level, decayS] of ringing) {
    if (hz > 0.45 * RATE) continue;
    const radius = 10 ** (-3 / (decayS * RATE));
    const first = 2 * radius * Math.cos((2 * Math.PI * hz) / RATE);
    const second = -radius * radius;
    let before = 0;
    let last = level * Math.sin((2 * Math.PI * hz) / RATE);
    const end = Math.min(samples.length, Math.round(1.2 * decayS * RATE));
    for (let index = 0; index < end; index++) {
      samples[index] += last;
      const next = first * last + second * before;
      before = last;
      last = next;
    }
  }
  return samples;
}
