import { crash, hiHat, shaker } from '../instruments/cymbals';
import { clap, machineKick } from '../instruments/drums';
import { superSaw, synthBass } from '../instruments/synthesizer';
import { duck } from '../production/dynamics';
import { Mix } from '../production/mix';
import { produce } from '../production/produce';
import { clock, strokes } from './score';

const at = clock(126);
/** Chords of two beats' stabs, and the bass below: Am, F, C, G. */
const CHORDS = [
  { root: 33, notes: [57, 64, 69, 72, 76] },
  { root: 29, notes: [57, 65, 69, 72, 77] },
  { root: 36, notes: [55, 64, 67, 72, 79] },
  { root: 31, notes: [55, 62, 67, 71, 74] },
];
const BARS = 8;

/** House: four on the floor, open hats between, a bass and stabs of sawtooths that give way to the bass drum. */
export function houseBeat(): Float32Array {
  const durationS = at(BARS, 0) + 0.3;
  const [stabs, lead, bass, drums, tops] = Array.from({ length: 5 }, () => new Mix(durationS));
  const kicks: number[] = [];
  for (let bar = 0; bar < BARS; bar++) {
    const { root, notes } = CHORDS[bar % 4];
    for (let beat = 0; beat < 4; beat++) {
      kicks.push(at(bar, beat));
      bass.add(at(bar, beat + 0.5), synthBass(root, at(0, 0.45)));
      bass.add(at(bar, beat + 0.75), synthBass(root + 12, at(0, 0.22)), 0.6);
      // A run of sixteenths over the chord, which opens as the piece goes on.
      for (let step = 0; step < 4; step++) {
        const note = notes[(step * 2 + beat) % notes.length] + 12;
        lead.add(at(bar, beat + step / 4), superSaw(note, at(0, 0.22), 500 + 700 * bar, 2), 0.8);
      }
    }
    for (const beat of [0, 0.75, 1.5, 2.5, 3.25]) {
      for (const note of notes) stabs.add(at(bar, beat), superSaw(note, at(0, 0.6), 3500 + 400 * bar));
    }
    strokes(drums, at, bar, 'XXXX', () => machineKick());
    strokes(tops, at, bar, '.X.X', () => clap(), 0.8);
    strokes(tops, at, bar, '.X.X.X.X', () => hiHat(0.22), 0.7);
    strokes(tops, at, bar, 'xoxoxoxoxoxoxoxo', () => shaker(), 0.4);
    if (bar % 4 === 0) tops.add(at(bar, 0), crash(), 0.7);
  }
  for (const { samples } of [stabs, lead, bass]) duck(samples, kicks, 0.85, 0.28);
  return produce(
    [
      { samples: drums.samples, level: -2, wet: 0 },
      { samples: bass.samples, level: -6, wet: 0 },
      { samples: stabs.samples, level: -8, wet: 0.3 },
      { samples: lead.samples, level: -13, wet: 0.35 },
      { samples: tops.samples, level: -9, wet: 0.1 },
    ],
    { roomS: 1.2, ratio: 2.5, drive: 2 },
  );
}
