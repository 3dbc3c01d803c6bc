import { electricBass } from '../instruments/bass';
import { crash } from '../instruments/cymbals';
import { bassDrum, snare } from '../instruments/drums';
import { electricString, highGainAmplifier } from '../instruments/guitar';
import { Mix } from '../production/mix';
import { produce } from '../production/produce';
import { clock, strokes } from './score';

const at = clock(142);
/** One bar in sixteenths: `[start, length, root]`; what lasts one is muted by the palm, the rest rings. */
const RIFFS: readonly (readonly (readonly [number, number, number])[])[] = [
  [[0, 1, 40], [1, 1, 40], [2, 2, 43], [4, 1, 40], [5, 1, 40], [6, 2, 46], [8, 1, 40], [9, 1, 40], [10, 1, 40], [11, 1, 40], [12, 4, 45]],
  [[0, 6, 40], [6, 2, 43], [8, 6, 45], [14, 2, 46]],
]; // prettier-ignore
const BARS = [0, 0, 0, 1, 0, 0, 0, 1];
const MUTED = { sustainS: 0.5, dullness: 0.2, position: 0.12, pickHz: 6000, tension: 0.5 };
const RINGING = { ...MUTED, sustainS: 9, dullness: 0.08 };

/** A low E that is muted and hammered, power chords between, on two guitars, bass and drums. */
export function metalRiff(): Float32Array {
  const durationS = at(BARS.length, 0) + 0.4;
  // Two takes of one riff, tuned a little apart, as records have it.
  const guitars = [0, 1].map((take) => {
    const guitar = new Mix(durationS, 0.006);
    BARS.forEach((riff, bar) => {
      RIFFS[riff].forEach(([start, length, root], stroke) => {
        const muted = length === 1;
        for (const interval of muted ? [0, 7] : [0, 7, 12]) {
          const way = { ...(muted ? MUTED : RINGING), seed: stroke * 3 + bar + interval + 9 * take };
          guitar.add(
            at(bar, start / 4),
            electricString(root + interval + 0.04 * take, at(0, length / 4), way),
            0.6,
          );
        }
      });
    });
    return highGainAmplifier(guitar.samples, 100);
  });
  const [bass, drums, cymbals] = [0.003, 0.004, 0.004].map((loose) => new Mix(durationS, loose));
  BARS.forEach((riff, bar) => {
    for (const [start, length, root] of RIFFS[riff]) {
      bass.add(at(bar, start / 4), electricBass(root - 12, at(0, length / 4), 1, start));
    }
    strokes(
      drums,
      at,
      bar,
      riff === 1 ? 'X.....X.X.....XX' : 'XX.XXX.XXXXXX...',
      (step) => bassDrum(step),
      1,
    );
    strokes(
      drums,
      at,
      bar,
      bar % 4 === 3 ? '....X.......X.XX' : '....X.......X...',
      (step) => snare(195, 0.26, step),
      1.2,
    );
    strokes(cymbals, at, bar, 'X.X.X.X.', (step) => crash(1, step), 0.5);
  });
  return produce(
    [
      ...guitars.map((samples) => ({ samples, level: -3, wet: 0.08 })),
      { samples: bass.samples, level: -18, wet: 0 },
      { samples: drums.samples, level: -15, wet: 0.5 },
      { samples: cymbals.samples, level: -18, wet: 0.1 },
    ],
    { roomS: 0.45, ratio: 1.5, drive: 1.5, lowDb: 0, highDb: 0 },
  );
}
