import { filter } from '../sound/filters';
import { modes, type Mode } from '../sound/modes';
import { noiseBurst } from '../sound/noise';
import { hertz, layer, remembered, shape, tone } from '../sound/tone';

/** A grand piano: stiff strings in pairs a little out of tune, a felt hammer, the thud of the key. */
export const piano = remembered<[note: number, durationS: number, force?: number]>(
  (note, durationS, force = 0.7) => {
    const frequency = hertz(note);
    const stiffness = 0.0003 * 2 ** ((note - 60) / 10);
    const ring = 9 * 2 ** ((48 - note) / 16);
    const partials = Math.min(18, Math.floor(9000 / frequency));
    const strings = Array.from({ length: partials }, (_, index): Mode[] => {
      const k = index + 1;
      const hz = k * frequency * Math.sqrt(1 + stiffness * k * k);
      const level =
        (Math.abs(Math.sin((Math.PI * k) / 7.3)) + 0.1) * Math.exp((-k * (1.1 - force)) / 2.4) * k ** -0.3;
      const decayS = ring / (1 + 0.28 * k);
      return [
        [hz, 0.6 * level, decayS * 0.4],
        [hz * 1.0005, 0.4 * level, decayS],
      ];
    }).flat();
    const thud = filter(noiseBurst(note, 0.06, 0.05), 'lowPass', 900);
    const felt = filter(noiseBurst(note + 1, 0.015, 0.012), 'bandPass', 2500, 0.6);
    return shape(layer([modes(durationS, strings), 0.5], [thud, 0.25], [felt, 0.25 * force]), 0.001, 0.06);
  },
);

/** Tines before pickups, by frequency modulation (the electric piano of Chowning's and Yamaha's). */
export const electricPiano = remembered<[note: number, durationS: number, force?: number]>(
  (note, durationS, force = 0.6) => {
    const turns = 2 * Math.PI * hertz(note);
    const sound = tone(durationS, (t) => {
      const tine = 0.28 * force * Math.sin(14 * turns * t) * Math.exp(-9 * t);
      const bark = (0.35 + 1.3 * force * Math.exp(-3.5 * t)) * Math.sin(turns * t);
      return (Math.sin(turns * t + bark) + 0.35 * Math.sin(turns * t + tine * 3)) * Math.exp(-1.5 * t);
    });
    return shape(sound, 0.002, 0.08);
  },
);
