import { filter } from '../sound/filters';
import { modes, type Mode } from '../sound/modes';
import { noise, noiseBurst } from '../sound/noise';
import { layer, remembered, shape } from '../sound/tone';

/** Bronze rings in more ways than the ear counts: some of them at random, from `lowHz` up, and noise for the rest. */
function bronze(seed: number, count: number, lowHz: number, decayS: number): Mode[] {
  const random = noise(seed);
  return Array.from({ length: count }, (): Mode => {
    const hz = lowHz * (13_000 / lowHz) ** (0.5 + 0.5 * random());
    return [hz, 0.5 + 0.4 * random(), decayS * (0.7 + 0.3 * random()) * (hz > 6000 ? 0.7 : 1)];
  });
}

/** Two small cymbals, closed at 0.06 s to open at 0.5 s. */
export const hiHat = remembered<[decayS: number, seed?: number]>((decayS, seed = 1) => {
  const rings = modes(decayS * 1.1, bronze(seed + 3, 26, 2600, decayS));
  const hiss = noiseBurst(seed + 23, decayS * 1.1, decayS * 0.9);
  const sound = layer([rings, 0.12], [hiss, 0.6]);
  filter(sound, 'highPass', 5200, 0.8);
  return shape(filter(sound, 'peak', 7800, 0.8, 5), 0, 0.01);
});

/** A ride cymbal: the stick's ping, and a wash that stays. */
export const ride = remembered<[decayS?: number, seed?: number]>((decayS = 1.2, seed = 5) => {
  const wash = modes(decayS, bronze(seed, 34, 900, decayS));
  const ping = modes(0.4, [
    [3150, 1, 0.3],
    [4020, 0.8, 0.35],
    [5380, 0.7, 0.3],
    [6810, 0.5, 0.25],
  ]);
  const hiss = filter(noiseBurst(seed, decayS, decayS * 0.6), 'highPass', 6000);
  const stick = filter(noiseBurst(seed + 1, 0.02, 0.01), 'highPass', 3000);
  return layer([wash, 0.07], [ping, 0.22], [hiss, 0.12], [stick, 0.5]);
});

export const crash = remembered<[decayS?: number, seed?: number]>((decayS = 2.2, seed = 9) => {
  const wash = modes(decayS, bronze(seed, 48, 500, decayS));
  const hiss = filter(noiseBurst(seed, decayS, decayS * 0.7), 'highPass', 2500, 0.6);
  return layer([wash, 0.07], [hiss, 0.7]);
});

/** Grains in a tube: one stroke. */
export const shaker = remembered<[seed?: number]>((seed = 3) =>
  shape(filter(noiseBurst(seed, 0.09, 0.12), 'bandPass', 6500, 0.9), 0.02, 0.05),
);
