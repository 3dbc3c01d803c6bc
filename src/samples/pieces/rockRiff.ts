import { electricBass } from '../instruments/bass';
import { crash, hiHat } from '../instruments/cymbals';
import { bassDrum, snare } from '../instruments/drums';
import { crunchAmplifier, electricString, steelString, woodenBody } from '../instruments/guitar';
import { Mix } from '../production/mix';
import { produce } from '../production/produce';
import { clock, strokes, strum } from './score';

const at = clock(124);
/** Root and open chord of each bar: A, D, E and G, as a hand holds them. */
const A = { root: 33, chord: [45, 52, 57, 61, 64] };
const D = { root: 38, chord: [50, 57, 62, 66] };
const E = { root: 40, chord: [40, 47, 52, 56, 59] };
const G = { root: 31, chord: [43, 50, 55, 59, 62] };
const BARS = [A, D, A, G, A, D, E, D];
/** When the chord is struck, in eighths, and how long it rings. */
const STROKES = [[0, 3], [3, 1], [4, 2], [6, 1], [7, 1]] as const; // prettier-ignore

/** Rock in A: two guitars that strike open chords, a bass in eighths, drums in a room. */
export function rockRiff(): Float32Array {
  const durationS = at(BARS.length, 0) + 0.6;
  const [left, right, acoustic, bass, drums] = [0.007, 0.009, 0.008, 0.005, 0.006].map(
    (loose) => new Mix(durationS, loose),
  );
  BARS.forEach(({ root, chord }, bar) => {
    STROKES.forEach(([eighth, length], stroke) => {
      const notes = eighth % 2 === 0 ? chord : [...chord].reverse();
      [left, right, acoustic].forEach((guitar, take) => {
        const play = take === 2 ? steelString : electricString;
        const way = { dullness: 0.12, seed: (bar % 2) * 11 + stroke * 3 + take };
        strum(
          guitar,
          at(bar, eighth / 2),
          notes,
          (note) => play(note + 0.03 * take, at(0, length / 2), { ...way, seed: way.seed + note }),
          { gain: 0.5, spreadS: 0.009 },
        );
      });
    });
    for (let eighth = 0; eighth < 8; eighth++) {
      bass.add(at(bar, eighth / 2), electricBass(root, at(0, 0.48), 0.7, bar + eighth));
    }
    strokes(drums, at, bar, bar % 2 ? 'X..X XX..' : 'X... XX.x', (step) => bassDrum(step + bar), 1);
    strokes(
      drums,
      at,
      bar,
      bar % 4 === 3 ? '..X...XX' : '..X...X.',
      (step) => snare(190, 0.28, step + bar),
      1,
    );
    strokes(drums, at, bar, 'XxXxXxXx', (step) => hiHat(0.22, (step % 4) + bar), 0.4);
    if (bar % 4 === 0) drums.add(at(bar, 0), crash(2.2, bar), 0.5);
  });
  return produce(
    [
      { samples: crunchAmplifier(left.samples), level: -5, wet: 0.12 },
      { samples: crunchAmplifier(right.samples), level: -5, wet: 0.12 },
      { samples: woodenBody(acoustic.samples), level: -12, wet: 0.12 },
      { samples: bass.samples, level: -8, wet: 0.02 },
      { samples: drums.samples, level: -10, wet: 0.45 },
    ],
    { roomS: 0.5, ratio: 2, drive: 1.5, lowDb: 3, highDb: -2 },
  );
}
