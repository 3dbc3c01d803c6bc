import { doubleBass } from '../instruments/bass';
import { strings, violinBodies } from '../instruments/ensemble';
import { banjo, banjoBody, steelString, woodenBody } from '../instruments/guitar';
import { Mix } from '../production/mix';
import { produce } from '../production/produce';
import { clock, strum } from './score';

const BARS = 14;
const at = clock(236);
const G = { root: 43, fifth: 38, banjo: [67, 62, 59, 55], guitar: [50, 55, 59, 62, 67] };
const C = { root: 36, fifth: 43, banjo: [67, 64, 60, 55], guitar: [52, 55, 60, 64, 67] };
const D = { root: 38, fifth: 45, banjo: [67, 62, 57, 54], guitar: [50, 57, 62, 66] };
const CHORDS = [G, G, C, G, G, G, D, D, G, G, C, G, D, G];
/** Strings of the banjo that the three fingers pluck in turn, the drone being 0. */
const ROLLS = [
  [3, 2, 0, 1, 3, 0, 2, 1],
  [2, 1, 0, 3, 2, 1, 0, 1],
];
/** The fiddle's tune as [bar, beat, note, beats]. */
const TUNE = [
  [0, 0, 74, 1], [0, 1, 76, 1], [0, 2, 79, 2], [1, 0, 83, 1], [1, 1, 81, 1], [1, 2, 79, 2], [2, 0, 76, 1], [2, 1, 79, 1],
  [2, 2, 76, 2], [3, 0, 74, 3], [4, 0, 74, 1], [4, 1, 76, 1], [4, 2, 79, 2], [5, 0, 83, 2], [5, 2, 79, 2], [6, 0, 81, 3],
  [7, 0, 78, 1], [7, 1, 76, 1], [7, 2, 74, 2], [8, 0, 74, 1], [8, 1, 76, 1], [8, 2, 79, 2], [9, 0, 83, 1], [9, 1, 81, 1],
  [9, 2, 79, 2], [10, 0, 76, 1], [10, 1, 79, 1], [10, 2, 76, 2], [11, 0, 74, 2], [11, 2, 71, 2], [12, 0, 74, 1],
  [12, 1, 76, 1], [12, 2, 78, 2], [13, 0, 79, 4],
] as const; // prettier-ignore

/** Bluegrass in G: a banjo's rolls, a guitar that strums between bass notes, a fiddle's tune. */
export function countryRoll(): Float32Array {
  const durationS = at(BARS, 0) + 0.5;
  const [rolls, guitar, bass, fiddle] = [0.004, 0.005, 0.004, 0.004].map(
    (loose) => new Mix(durationS, loose),
  );
  CHORDS.forEach((chord, bar) => {
    ROLLS[bar % 2].forEach((finger, step) => {
      rolls.add(
        at(bar, step / 2),
        banjo(chord.banjo[finger], 0.7, { seed: finger + step + 3 * (bar % 4) }),
        step % 4 === 0 ? 1 : 0.75,
      );
    });
    for (const [beat, note] of [
      [0, chord.root],
      [2, chord.fifth],
    ]) {
      bass.add(at(bar, beat), doubleBass(note, 0.45, bar % 4));
      guitar.add(at(bar, beat), steelString(note < 40 ? note + 12 : note, 0.4));
      strum(
        guitar,
        at(bar, beat + 1),
        chord.guitar,
        (tone) => steelString(tone, 0.24, { seed: tone + bar }),
        { gain: 0.8, spreadS: 0.009 },
      );
    }
  });
  for (const [bar, beat, note, beats] of TUNE) {
    fiddle.add(at(bar, beat), strings(note, at(0, beats) * 0.97, 0.03, 1));
  }
  return produce(
    [
      { samples: banjoBody(rolls.samples), level: -7 },
      { samples: woodenBody(guitar.samples), level: -5 },
      { samples: bass.samples, level: -3, wet: 0.05 },
      { samples: violinBodies(fiddle.samples), level: -9, wet: 0.25 },
    ],
    { roomS: 0.7, ratio: 2, lowDb: 4, highDb: -3 },
  );
}
