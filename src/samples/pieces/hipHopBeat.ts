import { hiHat } from '../instruments/cymbals';
import { bassDrum, clap, snare } from '../instruments/drums';
import { electricPiano } from '../instruments/keys';
import { filter } from '../sound/filters';
import { saturate } from '../sound/saturate';
import { layer, remembered, shape, tone, hertz } from '../sound/tone';
import { Mix } from '../production/mix';
import { produce } from '../production/produce';
import { clock, strokes, strum } from './score';

const at = clock(92, 0.56);
const CHORDS = [
  [57, 60, 64, 67, 71],
  [53, 57, 60, 64, 67],
];
const ROOTS = [33, 29];
const BARS = 6;

/** A bass drum that is tuned, and never ends. */
const subBass = remembered<[note: number, durationS: number]>((note, durationS) =>
  shape(
    saturate(
      tone(durationS, (t) => Math.sin(2 * Math.PI * hertz(note) * t)),
      1.8,
    ),
    0.005,
    0.05,
  ),
);

/** Boom bap: a crunchy kit that drags, a sub bass, two chords off an old record. */
export function hipHopBeat(): Float32Array {
  const durationS = at(BARS, 0) + 0.4;
  const [keys, bass, drums] = [0.006, 0.003, 0.004].map((loose) => new Mix(durationS, loose));
  for (let bar = 0; bar < BARS; bar++) {
    const chord = CHORDS[bar % 2];
    strokes(
      drums,
      at,
      bar,
      bar % 2 ? 'X..X ...x ..X. x...' : 'X... ..x. ..X. ...x',
      () => bassDrum(bar),
      1.2,
    );
    strokes(
      drums,
      at,
      bar,
      '....X.......X...',
      (step) => layer([snare(180, 0.22, step), 1], [clap(), 0.5]),
      1,
    );
    strokes(drums, at, bar, 'X.x.X.xoX.x.X.xo', (step) => hiHat(0.06, step % 3), 0.4);
    const root = ROOTS[bar % 2];
    for (const [beat, note, beats] of [
      [0, root, 0.7],
      [0.75, root, 0.5],
      [1.75, root + 12, 0.2],
      [2.5, root, 0.9],
      [3.5, root + 7, 0.4],
    ]) {
      bass.add(at(bar, beat), subBass(note, at(0, beats)));
    }
    for (const [beat, length] of [
      [0, 0.9],
      [1.5, 0.4],
      [2.75, 0.7],
    ]) {
      strum(keys, at(bar, beat), chord, (note) => electricPiano(note, length, 0.5), { spreadS: 0.01 });
    }
  }
  filter(keys.samples, 'lowPass', 2200);
  filter(keys.samples, 'highPass', 250);
  return produce(
    [
      { samples: saturate(drums.samples, 1.5), level: 0, wet: 0.3 },
      { samples: bass.samples, level: -6, wet: 0 },
      { samples: saturate(keys.samples, 1.5), level: -18, wet: 0.15 },
    ],
    { roomS: 0.5, ratio: 3, drive: 2 },
  );
}
