import { strings, violinBodies } from '../instruments/ensemble';
import { Mix } from '../production/mix';
import { produce } from '../production/produce';
import { clock } from './score';

const at = clock(72);
/**
 * Four voices as [note, beats], sixteen beats each and a long last one: D major, with the suspension in the second
 * violin that resolves into the leading note before the end.
 */
const VOICES = [
  { gain: 1, line: [[78, 2], [79, 1], [81, 1], [83, 2], [81, 1], [79, 1], [78, 1], [79, 1], [81, 1], [79, 1], [78, 2], [76, 2], [74, 4]] },
  { gain: 0.8, line: [[69, 2], [71, 2], [74, 2], [73, 2], [71, 2], [71, 2], [74, 2], [73, 2], [69, 4]] },
  { gain: 0.8, line: [[66, 2], [67, 2], [67, 2], [69, 2], [66, 2], [67, 2], [69, 2], [67, 2], [66, 4]] },
  { gain: 1.1, line: [[50, 2], [55, 1], [54, 1], [55, 2], [57, 2], [59, 2], [52, 2], [57, 2], [45, 2], [50, 4]] },
] as const; // prettier-ignore

/** Four voices of bowed strings on their way home: a cadence in D major, in a hall. */
export function stringCadence(): Float32Array {
  const durationS = at(5, 0) + 1.5;
  const bowed = new Mix(durationS, 0.008);
  for (const { gain, line } of VOICES) {
    let beat = 0;
    for (const [note, beats] of line) {
      // Each note reaches a little into the next, as a bow does.
      bowed.add(at(0, beat), strings(note, at(0, beats) + 0.15, 0.12, 4), gain);
      beat += beats;
    }
  }
  return produce([{ samples: violinBodies(bowed.samples), level: 0, wet: 0.45 }], {
    roomS: 2.2,
    ratio: 1,
    drive: 0.5,
  });
}
