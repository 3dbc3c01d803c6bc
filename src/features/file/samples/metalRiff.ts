import { bass, hat, kick, snare } from './instruments';
import { Mix } from './mix';
import { distort, pluck } from './tone';

const BEAT_S = 60 / 168;
const SIXTEENTH_S = BEAT_S / 4;
/** One bar of the riff in sixteenths: `[start, length, root, palm-muted]`, power chords where not muted. */
const RIFFS: readonly (readonly [number, number, number, boolean][])[] = [
  [
    [0, 1, 28, true], [1, 1, 28, true], [2, 1, 28, true], [3, 1, 28, true], [4, 2, 31, false], [6, 1, 28, true],
    [7, 1, 28, true], [8, 1, 28, true], [9, 1, 28, true], [10, 2, 34, false], [12, 1, 28, true], [13, 1, 28, true],
    [14, 2, 33, false],
  ],
  [
    [0, 1, 28, true], [1, 1, 28, true], [2, 1, 28, true], [3, 1, 28, true], [4, 2, 31, false], [6, 1, 28, true],
    [7, 1, 28, true], [8, 4, 36, false], [12, 4, 35, false],
  ],
]; // prettier-ignore
const BARS = [0, 0, 0, 1, 0, 0, 0, 1];

/** A low E that is muted and hammered, power chords between, two bass drums under it. */
export function metalRiff(): Float32Array {
  const durationS = BARS.length * 4 * BEAT_S + 0.8;
  const mix = new Mix(durationS);
  const drums = { kick: kick(), snare: snare(0.7), crash: hat(0.9), ride: hat(0.12) };
  // Two takes of the same guitar, tuned a little apart, as records have it.
  const takes = [0, 0.06].map((detune) => {
    const guitar = new Mix(durationS);
    BARS.forEach((riff, bar) => {
      for (const [start, length, root, muted] of RIFFS[riff]) {
        const atS = bar * 4 * BEAT_S + start * SIXTEENTH_S + detune * 0.15;
        const lengthS = length * SIXTEENTH_S * (muted ? 0.82 : 1);
        for (const interval of muted ? [0, 7] : [0, 7, 12]) {
          guitar.add(
            atS,
            pluck(root + 12 + interval + detune, lengthS, muted ? 0.25 : 4, muted ? 0.45 : 0.9),
            0.9,
          );
        }
      }
    });
    return distort(guitar.samples, 14, 4200);
  });

  BARS.forEach((riff, bar) => {
    const barS = bar * 4 * BEAT_S;
    for (const [start, length, root] of RIFFS[riff]) {
      mix.add(barS + start * SIXTEENTH_S, bass(root, length * SIXTEENTH_S, 0.6), 0.7);
    }
    for (let sixteenth = 0; sixteenth < 16; sixteenth++) {
      mix.add(barS + sixteenth * SIXTEENTH_S, drums.kick, sixteenth % 4 === 0 ? 0.75 : 0.5);
    }
    for (let beat = 0; beat < 4; beat++) {
      mix.add(barS + beat * BEAT_S, drums.ride, 0.4);
      mix.add(barS + (beat + 0.5) * BEAT_S, drums.ride, 0.3);
      if (beat % 2 === 1) mix.add(barS + beat * BEAT_S, drums.snare, 0.9);
    }
    if (bar % 4 === 0) mix.add(barS, drums.crash, 0.6);
  });
  for (const take of takes) mix.add(0, take, 0.55);
  mix.reverb(0.08, 0.6);
  return mix.finish();
}
