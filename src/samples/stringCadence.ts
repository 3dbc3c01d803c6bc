import { strings } from './instruments';
import { Mix } from './mix';

const BEAT_S = 60 / 66;
/**
 * Four voices as [note, beats], sixteen beats each and a long last one: D major, with the suspension in the second
 * violin that resolves into the leading note before the end.
 */
const VOICES = [
  { gain: 0.3, line: [[78, 2], [79, 1], [81, 1], [83, 2], [81, 1], [79, 1], [78, 1], [79, 1], [81, 1], [79, 1], [78, 2], [76, 2], [74, 4]] },
  { gain: 0.24, line: [[69, 2], [71, 2], [74, 2], [73, 2], [71, 2], [71, 2], [74, 2], [73, 2], [69, 4]] },
  { gain: 0.24, line: [[66, 2], [67, 2], [67, 2], [69, 2], [66, 2], [67, 2], [69, 2], [67, 2], [66, 4]] },
  { gain: 0.34, line: [[50, 2], [55, 1], [54, 1], [55, 2], [57, 2], [59, 2], [52, 2], [57, 2], [45, 2], [50, 4]] },
] as const; // prettier-ignore

/** Four voices of bowed strings on their way home: a cadence in D major, in a hall. */
export function stringCadence(): Float32Array {
  const mix = new Mix(20 * BEAT_S + 1.5);
  for (const { gain, line } of VOICES) {
    let beat = 0;
    for (const [note, beats] of line) {
      // Each note reaches a little into the next, as a bow does.
      mix.add(beat * BEAT_S, strings(note, beats * BEAT_S + 0.18, 0.16), gain);
      beat += beats;
    }
  }
  mix.reverb(0.34, 2.4);
  return mix.finish();
}
