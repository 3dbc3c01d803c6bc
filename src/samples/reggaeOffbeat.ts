import { bass, hat, kick, organ, rim, snare } from './instruments';
import { Mix } from './mix';
import { highPass, pluck } from './tone';

const BEAT_S = 60 / 74;
/** Chord of each bar, and the bass line under it as [beat, note, beats]: Am, Am, Dm, Am, F, G. */
const BARS = [
  { chord: [57, 60, 64], line: [[0, 33, 0.9], [1.5, 33, 0.4], [2, 36, 0.45], [2.5, 40, 0.45], [3, 45, 0.9]] },
  { chord: [57, 60, 64], line: [[0.5, 33, 0.45], [1, 33, 0.9], [2, 40, 0.45], [2.5, 38, 0.45], [3, 36, 0.9]] },
  { chord: [57, 62, 65], line: [[0, 38, 0.9], [1.5, 38, 0.4], [2, 41, 0.45], [2.5, 45, 0.45], [3, 38, 0.9]] },
  { chord: [57, 60, 64], line: [[0.5, 33, 0.45], [1, 33, 0.9], [2, 40, 0.45], [2.5, 38, 0.45], [3, 36, 0.9]] },
  { chord: [57, 60, 65], line: [[0, 29, 0.9], [1.5, 29, 0.4], [2, 33, 0.45], [2.5, 36, 0.45], [3, 41, 0.9]] },
  { chord: [55, 59, 62], line: [[0.5, 31, 0.45], [1, 31, 0.9], [2, 35, 0.45], [2.5, 38, 0.45], [3, 31, 0.9]] },
] as const; // prettier-ignore

/** One drop: the weight on the third beat, guitar and organ only between the beats, a bass that sings. */
export function reggaeOffbeat(): Float32Array {
  const durationS = BARS.length * 4 * BEAT_S + 0.6;
  const mix = new Mix(durationS);
  const skank = new Mix(durationS);
  const drums = { kick: kick(), snare: snare(0.3), rim: rim(), hat: hat(0.06), open: hat(0.25) };

  BARS.forEach(({ chord, line }, bar) => {
    const barS = bar * 4 * BEAT_S;
    for (const [beat, note, beats] of line)
      mix.add(barS + beat * BEAT_S, bass(note, beats * BEAT_S, 0.2), 1.15);
    for (let beat = 0; beat < 4; beat++) {
      const onS = barS + beat * BEAT_S;
      const offS = onS + BEAT_S / 2;
      for (const note of chord) {
        skank.add(offS, pluck(note + 12, 0.11, 0.35, 0.85), 0.5);
        skank.add(offS, organ(note, 0.1), 0.16);
        skank.add(offS + BEAT_S / 4, organ(note, 0.07), 0.07);
      }
      mix.add(onS, drums.hat, 0.3);
      mix.add(offS, drums.hat, 0.35);
      mix.add(offS + BEAT_S / 4, drums.hat, 0.15);
    }
    mix.add(barS + 2 * BEAT_S, drums.kick, 0.9);
    mix.add(barS + 2 * BEAT_S, drums.rim, 0.5);
    if (bar % 2 === 1) {
      mix.add(barS + 3.5 * BEAT_S, drums.snare, 0.35);
      mix.add(barS + 3.75 * BEAT_S, drums.snare, 0.45);
      mix.add(barS + 3.5 * BEAT_S, drums.open, 0.2);
    }
  });
  mix.add(0, highPass(skank.samples, 350), 0.8);
  mix.reverb(0.16, 1.2);
  mix.master(2, 2);
  return mix.finish();
}
