import { bass, hat, kick, snare } from './instruments';
import { Mix } from './mix';
import { distort, pluck } from './tone';

const BEAT_S = 60 / 124;
/** A shuffled eighth: the second one comes on the last third of the beat. */
const SWING = 2 / 3;
/** Roots of the twelve bars: A, with its fourth and fifth. */
const BARS = [45, 45, 45, 45, 50, 50, 45, 45, 52, 50, 45, 52];
const WALK = [0, 4, 7, 9];
/** Lead notes as [bar, beat, note, beats]: the blues scale on A, as answers between the chords. */
const LEAD = [
  [0, 2, 72, 0.6], [0, 2.67, 74, 0.3], [0, 3, 75, 0.3], [0, 3.33, 76, 1.3],
  [2, 1, 79, 0.6], [2, 1.67, 76, 0.3], [2, 2, 74, 0.6], [2, 2.67, 72, 0.3], [2, 3, 69, 1.6],
  [4, 2, 74, 0.3], [4, 2.33, 75, 0.3], [4, 2.67, 76, 0.3], [4, 3, 79, 0.9],
  [5, 1, 81, 0.6], [5, 1.67, 79, 0.3], [5, 2, 76, 0.6], [5, 2.67, 74, 1],
  [6, 1, 72, 0.6], [6, 1.67, 69, 0.3], [6, 2, 72, 0.3], [6, 2.67, 69, 1.2],
  [8, 1, 76, 0.6], [8, 1.67, 79, 0.3], [8, 2, 81, 1.2], [9, 1, 81, 0.6], [9, 1.67, 79, 0.3], [9, 2, 76, 0.6],
  [9, 2.67, 74, 0.6], [10, 0, 72, 0.6], [10, 0.67, 69, 0.3], [10, 1, 67, 0.6], [10, 1.67, 69, 2],
] as const; // prettier-ignore

/** Twelve bars of blues in A: boogie guitar, walking bass, a shuffle on the drums, a lead that answers. */
export function bluesShuffle(): Float32Array {
  const mix = new Mix(BARS.length * 4 * BEAT_S + 0.6);
  const rhythm = new Mix(BARS.length * 4 * BEAT_S + 0.6);
  const lead = new Mix(BARS.length * 4 * BEAT_S + 0.6);
  const drums = { kick: kick(), snare: snare(), hat: hat(0.07) };

  BARS.forEach((root, bar) => {
    for (let beat = 0; beat < 4; beat++) {
      const onS = (bar * 4 + beat) * BEAT_S;
      const offS = onS + SWING * BEAT_S;
      // Root with the fifth, and on every other beat with the sixth.
      const upper = root + (beat % 2 === 0 ? 7 : 9);
      for (const note of [root, upper]) {
        rhythm.add(onS, pluck(note, 0.66 * BEAT_S, 2.4, 0.5), 0.5);
        rhythm.add(offS, pluck(note, 0.34 * BEAT_S, 2.4, 0.4), 0.25);
      }
      mix.add(onS, bass(root - 12 + WALK[beat], 0.9 * BEAT_S), 0.5);
      mix.add(onS, drums.hat, 0.12);
      mix.add(offS, drums.hat, 0.08);
      if (beat % 2 === 0) mix.add(onS, drums.kick, 0.35);
      else mix.add(onS, drums.snare, 0.15);
    }
  });
  for (const [bar, beat, note, beats] of LEAD) {
    lead.add((bar * 4 + beat) * BEAT_S, pluck(note, beats * BEAT_S, 2.2, 0.8), 0.9);
  }
  mix.add(0, distort(rhythm.samples, 1.6, 3200), 0.8);
  mix.add(0, distort(lead.samples, 2.6, 3800), 0.9);
  mix.reverb(0.14, 0.9);
  mix.master(1.5, 2);
  return mix.finish();
}
