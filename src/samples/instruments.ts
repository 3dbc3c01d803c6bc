import { noise } from './noise';
import { envelope, hertz, highPass, lowPass, pluck, remembered, saw, tone } from './tone';

export function kick(): Float32Array {
  return tone(0.32, (t) => {
    const phase = 48 * t + (130 / 34) * (1 - Math.exp(-34 * t));
    return Math.sin(2 * Math.PI * phase) * Math.exp(-9 * t) + 0.5 * Math.exp(-400 * t);
  });
}

export function snare(brightness = 0.5): Float32Array {
  const random = noise(11);
  const rattle = highPass(
    tone(0.22, (t) => random() * Math.exp(-18 * t)),
    900 + 1500 * brightness,
  );
  return tone(0.22, (t, index) => {
    const skin = Math.sin(2 * Math.PI * 190 * t) * Math.exp(-28 * t);
    return 0.6 * skin + 0.75 * rattle[index];
  });
}

/** The stick laid across the drum and struck on its rim. */
export function rim(): Float32Array {
  return tone(
    0.08,
    (t) => (Math.sin(2 * Math.PI * 1650 * t) + Math.sin(2 * Math.PI * 820 * t)) * Math.exp(-70 * t),
  );
}

export function hat(durationS: number): Float32Array {
  const random = noise(23);
  return highPass(
    highPass(
      tone(durationS, (t) => random() * Math.exp((-4.5 * t) / durationS)),
      7000,
    ),
    5000,
  );
}

export function clap(): Float32Array {
  const random = noise(31);
  const burst = (t: number) =>
    Math.exp(-90 * (t % 0.011)) * (t < 0.033 ? 1 : 0) + (t >= 0.033 ? Math.exp(-22 * (t - 0.033)) : 0);
  return lowPass(
    highPass(
      tone(0.25, (t) => random() * burst(t)),
      900,
    ),
    6000,
  );
}

export const bass = remembered(bassNote);

function bassNote(note: number, durationS: number, brightness = 0.35): Float32Array {
  const string = pluck(note, durationS, 3, brightness);
  const body = envelope(durationS, 0.004, 0.03);
  const frequency = hertz(note);
  return lowPass(
    tone(durationS, (t, index) => string[index] + 0.3 * Math.sin(2 * Math.PI * frequency * t) * body(t)),
    2200,
  );
}

export const organ = remembered(organNote);

function organNote(note: number, durationS: number): Float32Array {
  const body = envelope(durationS, 0.006, 0.02);
  const drawbars = [0.5, 1, 1.5, 2, 3, 4].map((ratio, index) => ({
    frequency: hertz(note) * ratio,
    level: [0.5, 1, 0.5, 0.6, 0.3, 0.25][index],
  }));
  return tone(durationS, (t) => {
    let sum = 0;
    for (const { frequency, level } of drawbars) sum += level * Math.sin(2 * Math.PI * frequency * t);
    return (sum / 3) * body(t) * (1 + 0.12 * Math.sin(2 * Math.PI * 6.2 * t));
  });
}

/** A small section of bowed strings, each a little out of tune and with a vibrato of its own. */
export const strings = remembered(stringSection);

function stringSection(note: number, durationS: number, attackS: number): Float32Array {
  const swell = envelope(durationS, attackS, Math.min(0.35, durationS / 3));
  const players = [-6, -2, 3, 7].map((cents, index) => {
    const frequency = hertz(note + cents / 100);
    const rate = 4.9 + 0.35 * index;
    // Vibrato as a phase that swings: 10 cents either way once the bow is under way.
    const depth = (frequency * 0.006) / (2 * Math.PI * rate) / frequency;
    const wave = saw(frequency);
    return (t: number) =>
      wave(t + depth * Math.min(1, t / 0.5) * Math.sin(2 * Math.PI * rate * t + index) + index * 0.013);
  });
  const sound = tone(durationS, (t) => {
    let sum = 0;
    for (const player of players) sum += player(t);
    return (sum / players.length) * swell(t);
  });
  return lowPass(lowPass(sound, 3600), 5200);
}
