import { filter } from '../sound/filters';
import { saturate } from '../sound/saturate';
import { noiseBurst } from '../sound/noise';
import { string, type StringSettings } from '../sound/string';
import { layer, RATE, remembered } from '../sound/tone';

type Way = Partial<StringSettings>;

/** A string, and the pick that scrapes over it. */
function picked(note: number, durationS: number, settings: StringSettings): Float32Array {
  const scrape = filter(noiseBurst(settings.seed ?? note, 0.03, 0.02), 'bandPass', 2500, 0.5);
  return layer(
    [string(note, durationS, settings), 1],
    [scrape.subarray(0, Math.round(durationS * RATE)), 0.4],
  );
}

/** Bronze strings under a pick; see `woodenBody`. */
export const steelString = remembered<[note: number, durationS: number, way?: Way]>(
  (note, durationS, way = {}) =>
    picked(note, durationS, {
      sustainS: 5,
      dullness: 0.12,
      position: 0.17,
      pickHz: 5500,
      tension: 0.3,
      ...way,
    }),
);

/** As a pickup hears it; see `cleanAmplifier` and `highGainAmplifier`. */
export const electricString = remembered<[note: number, durationS: number, way?: Way]>(
  (note, durationS, way = {}) =>
    picked(note, durationS, {
      sustainS: 7,
      dullness: 0.22,
      position: 0.22,
      pickHz: 4000,
      tension: 0.3,
      ...way,
    }),
);

/** A drum skin under a steel string: loud at once, soon gone. */
export const banjo = remembered<[note: number, durationS: number, way?: Way]>((note, durationS, way = {}) =>
  string(note, durationS, { sustainS: 1.3, dullness: 0.05, position: 0.12, pickHz: 8000, ...way }),
);

/** What a guitar's box adds, in place: air, top plate, and the shine of the strings. */
export function woodenBody(samples: Float32Array): Float32Array {
  filter(samples, 'highPass', 75);
  filter(samples, 'peak', 102, 3, 5);
  filter(samples, 'peak', 205, 3, 4);
  filter(samples, 'peak', 390, 2, 2);
  filter(samples, 'peak', 900, 1, -4);
  return filter(samples, 'highShelf', 3200, 0.7, 5);
}

/** The pot and head of a banjo, in place. */
export function banjoBody(samples: Float32Array): Float32Array {
  filter(samples, 'highPass', 220);
  filter(samples, 'peak', 620, 1.5, 7);
  filter(samples, 'peak', 1300, 2, 4);
  return filter(samples, 'peak', 2900, 1.2, 6);
}

/** Two stages that break up, and what a stage in a small hall has for speakers, in place. */
export function crunchAmplifier(samples: Float32Array): Float32Array {
  filter(samples, 'highPass', 130);
  filter(samples, 'peak', 750, 0.6, 6);
  saturate(samples, 12, 0.2);
  filter(samples, 'highPass', 80);
  saturate(samples, 2, -0.1);
  filter(samples, 'peak', 480, 0.9, -4);
  return cabinet(samples, 4800, 5);
}

/** Two stages that clip, mids scooped out, and big speakers, in place. */
export function highGainAmplifier(samples: Float32Array, drive: number): Float32Array {
  filter(samples, 'highPass', 100);
  filter(samples, 'peak', 900, 0.6, 4);
  saturate(samples, drive, 0.2);
  filter(samples, 'highPass', 80);
  filter(samples, 'lowPass', 8000);
  saturate(samples, 3, -0.1);
  filter(samples, 'peak', 480, 0.9, -10);
  filter(samples, 'highPass', 70, 1);
  filter(samples, 'peak', 110, 1.2, 7);
  filter(samples, 'peak', 3500, 0.9, 8);
  filter(samples, 'lowPass', 6000, 1);
  return filter(samples, 'lowPass', 7800, 0.6);
}

/** Speakers in a box, in place: its resonance, its presence, and nothing above. */
function cabinet(samples: Float32Array, edgeHz: number, presenceDb: number): Float32Array {
  filter(samples, 'highPass', 85, 1);
  filter(samples, 'peak', 130, 1.2, 3);
  filter(samples, 'peak', 2700, 1, presenceDb);
  filter(samples, 'lowPass', edgeHz, 1);
  return filter(samples, 'lowPass', edgeHz * 1.3, 0.6);
}
