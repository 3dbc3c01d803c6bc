import { filter } from '../sound/filters';
import { noiseBurst } from '../sound/noise';
import { saturate } from '../sound/saturate';
import { string } from '../sound/string';
import { layer, remembered, shape } from '../sound/tone';

/** An electric bass under the fingers. @param brightness in [0, 1], from a thumb's flesh to a pick */
export const electricBass = remembered<[note: number, durationS: number, brightness?: number, seed?: number]>(
  (note, durationS, brightness = 0.5, seed = note) => {
    const wire = string(note, durationS, {
      sustainS: 9,
      dullness: 0.3 - 0.2 * brightness,
      position: 0.13,
      pickHz: 1500 + 2000 * brightness,
      tension: 0.6,
      seed,
    });
    const finger = filter(noiseBurst(seed, 0.04, 0.03), 'bandPass', 1500, 0.5);
    const sound = layer([wire, 1], [finger, 0.6]);
    filter(sound, 'lowShelf', 140, 0.7, 4);
    filter(sound, 'lowPass', 2500 + 2000 * brightness);
    return shape(saturate(sound, 2.5, 0.1), 0.003, 0.03);
  },
);

/** A double bass, plucked: the finger on gut, the thump of the box, and a note that soon fades. */
export const doubleBass = remembered<[note: number, durationS: number, seed?: number]>(
  (note, durationS, seed = note) => {
    const gut = string(note, durationS, {
      sustainS: 3,
      dullness: 0.2,
      position: 0.13,
      pickHz: 2200,
      tension: 0.7,
      seed,
    });
    const finger = filter(noiseBurst(seed, 0.05, 0.035), 'bandPass', 1300, 0.5);
    const thump = filter(noiseBurst(seed + 1, 0.08, 0.06), 'bandPass', 140, 0.8);
    const sound = layer([gut, 1], [finger, 0.7], [thump, 0.6]);
    filter(sound, 'lowShelf', 130, 0.7, 11);
    filter(sound, 'lowPass', 1800, 0.6);
    return shape(saturate(sound, 2, 0.1), 0.005, 0.05);
  },
);
