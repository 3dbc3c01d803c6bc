import { filter } from '../sound/filters';
import { noise, noiseBurst } from '../sound/noise';
import { saw } from '../sound/saw';
import { sweptLowPass } from '../sound/sweptFilter';
import { hertz, layer, remembered, shape } from '../sound/tone';

interface Players {
  count: number;
  /** Cents by which they are out of tune. */
  cents: number;
  /** Cents of vibrato. */
  vibrato: number;
  /** Cents from below which each note is reached. */
  scoop: number;
}

/** So many players of one note, each with a pitch and a vibrato of his own. */
function unison(note: number, durationS: number, { count, cents, vibrato, scoop }: Players): Float32Array {
  const random = noise(note * 31 + count);
  const players = Array.from({ length: count }, () => {
    const base = hertz(note + (cents * random()) / 100);
    const rate = 5.4 + 0.6 * random();
    const phase = Math.PI * random();
    const depth = (vibrato * (1 + 0.3 * random())) / 1200;
    const below = scoop / 1200;
    const hertzAt = (t: number) =>
      base *
      2 **
        (depth * Math.min(1, t / 0.35) * Math.sin(2 * Math.PI * rate * t + phase) -
          below * Math.exp(-t / 0.03));
    const player = saw(durationS, hertzAt, 0.5 + 0.5 * random());
    return [uneven(player, random), 1 / Math.sqrt(count)] as const;
  });
  return layer(...players);
}

/** In place: no breath and no bow is steady; its strength wanders by a third. */
function uneven(samples: Float32Array, random: () => number): Float32Array {
  let level = 0;
  let aim = 0;
  for (let index = 0; index < samples.length; index++) {
    if (index % 2000 === 0) aim = random();
    level += 0.001 * (aim - level);
    samples[index] *= 1 + 0.35 * level;
  }
  return samples;
}

/** A section of bowed strings; see `violinBodies`. */
export const strings = remembered<[note: number, durationS: number, attackS?: number, count?: number]>(
  (note, durationS, attackS = 0.12, count = 5) => {
    const section = unison(note, durationS, { count, cents: 7, vibrato: 14, scoop: 12 });
    const rosin = filter(noiseBurst(note, durationS, 1000), 'bandPass', 2600, 0.4);
    const sound = layer([section, 0.5], [rosin, 0.07]);
    return shape(
      sweptLowPass(sound, (t) => 2200 + 2800 * Math.min(1, t / attackS)),
      attackS,
      Math.min(0.2, durationS / 3),
    );
  },
);

/** The boxes of violins, violas and cellos, in place: air, wood, and the hill of the bridge. */
export function violinBodies(samples: Float32Array): Float32Array {
  filter(samples, 'highPass', 120);
  // Many and narrow: with each vibrato, harmonics run over them.
  for (const [hz, gainDb] of BODY) filter(samples, 'peak', hz, 12, gainDb);
  filter(samples, 'peak', 1400, 1.5, -4);
  filter(samples, 'peak', 2600, 1.2, 4);
  return filter(samples, 'lowPass', 5500);
}

const BODY = [
  [275, 6], [330, -5], [460, 7], [540, 5], [620, -6], [710, 5], [850, -6], [990, 6], [1180, -5], [1420, 5],
  [1750, -6], [2050, 6], [2380, 5], [2750, -5], [3150, 6], [3700, -5],
] as const; // prettier-ignore

/** One trumpet that tells a story: breath, a scoop into each note, a vibrato that comes late. */
export const trumpet = remembered<[note: number, durationS: number, seed?: number]>(
  (note, durationS, seed = note) => {
    const lip = unison(note, durationS, { count: 1, cents: 4, vibrato: 18, scoop: 90 });
    const breath = filter(noiseBurst(seed, durationS, 1000), 'bandPass', 2500, 0.5);
    const sound = layer([lip, 1], [breath, 0.08]);
    const loudness = (t: number) => (t < 0.04 ? t / 0.04 : 0.7 + 0.3 * Math.exp(-(t - 0.04) / 0.15));
    sweptLowPass(sound, (t) => hertz(note) * 1.2 + 3000 * loudness(t) ** 2, 0.8);
    filter(sound, 'highPass', 200);
    filter(sound, 'peak', 1250, 1.5, 6);
    filter(sound, 'peak', 2300, 3, 3);
    return shape(sound, 0.02, Math.min(0.06, durationS / 3));
  },
);
