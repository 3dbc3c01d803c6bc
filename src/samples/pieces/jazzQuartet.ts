import { doubleBass } from '../instruments/bass';
import { hiHat, ride } from '../instruments/cymbals';
import { trumpet } from '../instruments/ensemble';
import { piano } from '../instruments/keys';
import { Mix } from '../production/mix';
import { produce } from '../production/produce';
import { clock, strokes } from './score';

const at = clock(152, 0.64);
/** Gm9 C13 Fmaj9 D7alt, as the left hand voices them, and the bass that walks under them. */
const BARS = [
  { chord: [53, 57, 58, 62], walk: [31, 34, 38, 37] },
  { chord: [52, 57, 58, 62], walk: [36, 40, 43, 42] },
  { chord: [52, 55, 57, 60], walk: [41, 40, 38, 36] },
  { chord: [54, 58, 60, 65], walk: [38, 42, 45, 44] },
  { chord: [53, 57, 58, 62], walk: [43, 41, 38, 37] },
  { chord: [52, 57, 58, 62], walk: [36, 38, 40, 42] },
  { chord: [52, 55, 57, 60], walk: [41, 43, 45, 43] },
  { chord: [54, 58, 60, 65], walk: [38, 36, 33, 32] },
  { chord: [52, 55, 57, 62], walk: [29, 33, 36, 40] },
];
/** The trumpet as [bar, beat, note, beats]. */
const SOLO = [
  [0, 0.5, 62, 0.5], [0, 1, 65, 0.5], [0, 1.5, 69, 0.5], [0, 2, 67, 0.5], [0, 2.5, 65, 0.5], [0, 3, 62, 0.5], [0, 3.5, 58, 0.5],
  [1, 0, 64, 1], [1, 1.5, 61, 0.5], [1, 2, 62, 0.5], [1, 2.5, 64, 0.5], [1, 3, 67, 0.5], [1, 3.5, 64, 0.5], [2, 0, 60, 1.5],
  [2, 2.5, 57, 0.5], [2, 3, 60, 0.5], [2, 3.5, 64, 0.5], [3, 0, 63, 0.5], [3, 0.5, 62, 0.5], [3, 1, 60, 0.5], [3, 1.5, 58, 0.5],
  [3, 2, 56, 1], [4, 0.5, 58, 0.5], [4, 1, 62, 0.5], [4, 1.5, 65, 0.5], [4, 2, 69, 1], [4, 3.5, 70, 0.5], [5, 0, 69, 0.5],
  [5, 0.5, 67, 0.5], [5, 1, 64, 0.5], [5, 1.5, 62, 0.5], [5, 2, 61, 0.5], [5, 2.5, 62, 1], [6, 0, 60, 0.5], [6, 0.5, 64, 0.5],
  [6, 1, 67, 0.5], [6, 1.5, 72, 1.5], [6, 3.5, 69, 0.5], [7, 0, 66, 0.5], [7, 0.5, 63, 0.5], [7, 1, 62, 0.5], [7, 1.5, 60, 1],
  [8, 0, 57, 3],
] as const; // prettier-ignore
/** On which beats the piano answers. */
const COMPING = [[0, 1.5], [1.5, 3.5], [0.5, 2], [1.5], [0, 2.5], [1.5, 3], [0.5, 2.5], [1.5, 3.5], [0]]; // prettier-ignore

/** Trumpet, piano, double bass and drums, swinging round ii-V-I in F. */
export function jazzQuartet(): Float32Array {
  const durationS = at(BARS.length, 0) + 0.6;
  const [horn, keys, bass, drums] = [0.01, 0.006, 0.005, 0.006].map((loose) => new Mix(durationS, loose));
  BARS.forEach(({ chord, walk }, bar) => {
    walk.forEach((note, beat) => {
      bass.add(at(bar, beat), doubleBass(note, at(0, 1) * 1.05, bar + beat));
    });
    for (const beat of COMPING[bar]) {
      for (const note of chord) keys.add(at(bar, beat), piano(note, beat % 1 === 0 ? 0.6 : 0.28, 0.45), 0.55);
    }
    strokes(drums, at, bar, 'X.XxX.Xx', (step) => ride(1.1, (step + bar) % 5), 0.7);
    strokes(drums, at, bar, '.X.X', () => hiHat(0.07, bar), 0.5);
  });
  SOLO.forEach(([bar, beat, note, beats], index) => {
    horn.add(at(bar, beat), trumpet(note, at(0, beats) + 0.04, index), beat % 1 === 0 ? 0.8 : 1);
  });
  return produce(
    [
      { samples: horn.samples, level: -3, wet: 0.3 },
      { samples: keys.samples, level: -7, wet: 0.2 },
      { samples: bass.samples, level: -7, wet: 0.06 },
      { samples: drums.samples, level: -17, wet: 0.35 },
    ],
    { roomS: 0.9, ratio: 1.6, lowDb: 5, highDb: -9 },
  );
}
