import { bass, clap, hat, kick, snare, strings } from './instruments';
import { Mix } from './mix';
import { highPass, pluck } from './tone';

const BEAT_S = 60 / 122;
/** Root and chord of each bar: Am7, Dm7, G7, Cmaj7, Fmaj7, Dm7, E7, E7. */
const BARS = [
  { root: 33, chord: [57, 60, 64, 67] },
  { root: 38, chord: [57, 60, 62, 65] },
  { root: 31, chord: [55, 59, 62, 65] },
  { root: 36, chord: [55, 59, 60, 64] },
  { root: 29, chord: [57, 60, 64, 65] },
  { root: 38, chord: [57, 60, 62, 65] },
  { root: 40, chord: [56, 59, 62, 64] },
  { root: 40, chord: [56, 59, 62, 64] },
];
/** Sixteenths on which the guitar scratches. */
const SCRATCH = [0, 2, 3, 6, 7, 10, 11, 14];

/** Four on the floor: open hats between the beats, bass in octaves, strings that sweep, a scratching guitar. */
export function discoBeat(): Float32Array {
  const durationS = BARS.length * 4 * BEAT_S + 0.4;
  const mix = new Mix(durationS);
  const guitar = new Mix(durationS);
  const drums = { kick: kick(), snare: snare(0.8), clap: clap(), open: hat(0.2), closed: hat(0.05) };

  BARS.forEach(({ root, chord }, bar) => {
    const barS = bar * 4 * BEAT_S;
    for (let beat = 0; beat < 4; beat++) {
      const onS = barS + beat * BEAT_S;
      mix.add(onS, drums.kick, 1);
      mix.add(onS, drums.closed, 0.3);
      mix.add(onS + BEAT_S / 2, drums.open, 0.5);
      mix.add(onS + 0.75 * BEAT_S, drums.closed, 0.25);
      mix.add(onS, bass(root, BEAT_S * 0.42, 0.5), 0.85);
      mix.add(onS + BEAT_S / 2, bass(root + 12, BEAT_S * 0.4, 0.5), 0.75);
      if (beat % 2 === 1) {
        mix.add(onS, drums.snare, 0.45);
        mix.add(onS, drums.clap, 0.35);
      }
    }
    for (const note of chord) {
      mix.add(barS, strings(note + 12, 4 * BEAT_S, 0.25), 0.13);
      for (const sixteenth of SCRATCH) {
        guitar.add(barS + (sixteenth * BEAT_S) / 4, pluck(note, BEAT_S * 0.2, 0.5, 0.95), 0.3);
      }
    }
    // The strings' run into the next bar.
    [0, 2, 4, 7].forEach((step, index) =>
      mix.add(barS + (3 + index / 4) * BEAT_S, strings(chord[0] + 24 + step, BEAT_S / 4, 0.03), 0.2),
    );
  });
  mix.add(0, highPass(guitar.samples, 600), 0.5);
  mix.reverb(0.12, 1.1);
  mix.master(2, 3);
  return mix.finish();
}
