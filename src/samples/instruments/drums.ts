import { filter } from '../sound/filters';
import { modes } from '../sound/modes';
import { noiseBurst } from '../sound/noise';
import { layer, RATE, remembered, tone } from '../sound/tone';

/** A sine that falls in pitch as a skin does that comes to rest. */
function fall(fromHz: number, toHz: number, fallS: number, decayS: number): Float32Array {
  return tone(decayS, (t) => {
    const turns = toHz * t + (fromHz - toHz) * fallS * (1 - Math.exp(-t / fallS));
    return Math.sin(2 * Math.PI * turns) * 10 ** ((-3 * t) / decayS) * Math.min(1, t / 0.001);
  });
}

/** A bass drum of wood, a felt beater on its skin. @param seed tells strokes apart, here and below */
export const bassDrum = remembered<[seed?: number, tuneHz?: number]>((seed = 1, tuneHz = 62) =>
  layer(
    [fall(2 * tuneHz, tuneHz, 0.012, 0.24), 1],
    [
      modes(0.2, [
        [tuneHz * 1.59, 0.4, 0.12],
        [tuneHz * 2.3, 0.25, 0.09],
        [tuneHz * 3.2, 0.15, 0.06],
      ]),
      1,
    ],
    [filter(noiseBurst(seed, 0.08, 0.06), 'bandPass', 350, 0.5), 0.5],
    [filter(noiseBurst(seed + 9, 0.03, 0.02), 'bandPass', 2500, 0.4), 0.4],
  ),
);

/** The bass drum of a drum machine: a sine that falls, and a click. */
export const machineKick = remembered<[decayS?: number]>((decayS = 0.5) =>
  layer([fall(240, 49, 0.03, decayS), 1], [filter(noiseBurst(7, 0.04, 0.03), 'bandPass', 3200, 0.5), 0.25]),
);

/** Ratios of the modes of a round skin (Fletcher and Rossing, "The Physics of Musical Instruments", 1998). */
const SKIN = [[1, 0.5, 0.14], [1.59, 0.4, 0.1], [1.78, 0.3, 0.09], [2.14, 0.25, 0.08], [2.3, 0.2, 0.08], [2.65, 0.2, 0.07], [2.92, 0.15, 0.06], [3.6, 0.12, 0.05]] as const; // prettier-ignore

/** A snare drum: skins, wires under the lower one that rattle for `wiresS`, the stick. */
export const snare = remembered<[tuneHz: number, wiresS: number, seed?: number]>((tuneHz, wiresS, seed = 1) =>
  layer(
    [
      modes(
        0.3,
        SKIN.map(([ratio, level, decayS]) => [ratio * tuneHz, level, decayS]),
      ),
      1,
    ],
    [filter(noiseBurst(seed, 1.1 * wiresS, wiresS), 'bandPass', 2600, 0.25), 0.9],
    [filter(noiseBurst(seed + 5, 0.04, 0.03), 'bandPass', 900, 0.4), 0.7],
    [filter(noiseBurst(seed + 50, 0.02, 0.012), 'highPass', 3000), 0.8],
  ),
);

/** Several hands that do not quite meet. */
export const clap = remembered(() => {
  const hands = [0, 0.009, 0.019, 0.031].map((atS, hand) => {
    const burst = noiseBurst(40 + hand, 0.25, hand === 3 ? 0.22 : 0.03);
    const late = new Float32Array(burst.length + Math.round(atS * RATE));
    late.set(burst, late.length - burst.length);
    return [late, 1] as const;
  });
  const sound = layer(...hands);
  filter(sound, 'bandPass', 1500, 0.5);
  return filter(sound, 'highShelf', 3500, 0.7, 6);
});
