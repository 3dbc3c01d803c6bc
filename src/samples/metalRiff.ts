import { bass, hat, kick, snare } from './instruments';
import { Mix } from './mix';
import { distort, hertz, saw, tone } from './tone';

const BEAT_S = 60 / 160;
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

/** A string of the guitar before the amplifier: rings on, or dies at once under the palm. */
function powerTone(note: number, durationS: number, muted: boolean): Float32Array {
  const wave = saw(hertz(note));
  const fade = muted ? 7 : 0.8;
  return tone(durationS, (t) => wave(t) * Math.exp(-fade * t) * Math.min(1, (durationS - t) / 0.008));
}

/** A low E that is muted and hammered, power chords between, two bass drums under it. */
export function metalRiff(): Float32Array {
  const durationS = BARS.length * 4 * BEAT_S + 0.2;
  const mix = new Mix(durationS);
  const drums = { kick: kick(), snare: snare(0.7), crash: hat(0.9), ride: hat(0.3) };
  // Two takes of the same guitar, tuned a little apart, as records have it.
  const takes = [0, 0.06].map((detune) => {
    const guitar = new Mix(durationS);
    BARS.forEach((riff, bar) => {
      for (const [start, length, root, muted] of RIFFS[riff]) {
        const atS = bar * 4 * BEAT_S + start * SIXTEENTH_S + detune * 0.15;
        const lengthS = length * SIXTEENTH_S * (muted ? 0.95 : 1);
        for (const interval of muted ? [0, 7] : [0, 7, 12]) {
          guitar.add(atS, powerTone(root + 12 + interval + detune, lengthS, muted), 0.5);
        }
      }
    });
    return distort(guitar.samples, 20, 7000);
  });

  BARS.forEach((riff, bar) => {
    const barS = bar * 4 * BEAT_S;
    for (const [start, length, root] of RIFFS[riff]) {
      mix.add(barS + start * SIXTEENTH_S, bass(root, length * SIXTEENTH_S, 0.6), 0.4);
    }
    for (let sixteenth = 0; sixteenth < 16; sixteenth++) {
      mix.add(barS + sixteenth * SIXTEENTH_S, drums.kick, sixteenth % 4 === 0 ? 0.5 : 0.32);
    }
    for (let beat = 0; beat < 4; beat++) {
      mix.add(barS + beat * BEAT_S, drums.ride, 0.9);
      mix.add(barS + (beat + 0.5) * BEAT_S, drums.ride, 0.8);
      if (beat % 2 === 1) mix.add(barS + beat * BEAT_S, drums.snare, 0.9);
    }
    if (bar % 4 === 0) mix.add(barS, drums.crash, 0.6);
  });
  for (const take of takes) mix.add(0, take, 1.2);
  mix.reverb(0.08, 0.6);
  mix.master(8, 6);
  return mix.finish();
}
