import { noise } from './noise';

/** Hz. High enough for cymbals to shine. */
export const RATE = 32_000;

/** Equal temperament from A4 = 440 Hz = note 69, as MIDI numbers notes. */
export function hertz(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}

/** Samples from a function of seconds. */
export function tone(durationS: number, at: (timeS: number, index: number) => number): Float32Array {
  // A loop: `Float32Array.from` takes several times as long.
  const samples = new Float32Array(Math.round(durationS * RATE));
  for (let index = 0; index < samples.length; index++) samples[index] = at(index / RATE, index);
  return samples;
}

/** What `make` gives, made once for the same numbers: pieces repeat themselves. Nobody may write into it. */
export function remembered<Numbers extends (number | undefined)[]>(
  make: (...numbers: Numbers) => Float32Array,
): (...numbers: Numbers) => Float32Array {
  const made = new Map<string, Float32Array>();
  return (...numbers) => {
    const key = numbers.join();
    const sound = made.get(key) ?? make(...numbers);
    made.set(key, sound);
    return sound;
  };
}

/** Rises in `attackS`, holds, falls to nothing over the last `releaseS`. */
export function envelope(durationS: number, attackS: number, releaseS: number): (timeS: number) => number {
  return (timeS) => Math.min(1, timeS / attackS) * Math.min(1, Math.max(0, (durationS - timeS) / releaseS));
}

/** One-pole low-pass at `cutoffHz`, in place. */
export function lowPass(samples: Float32Array, cutoffHz: number): Float32Array {
  const share = 1 - Math.exp((-2 * Math.PI * cutoffHz) / RATE);
  let state = 0;
  for (let index = 0; index < samples.length; index++) {
    state += share * (samples[index] - state);
    samples[index] = state;
  }
  return samples;
}

/** What the low-pass takes away, in place. */
export function highPass(samples: Float32Array, cutoffHz: number): Float32Array {
  const low = lowPass(samples.slice(), cutoffHz);
  for (let index = 0; index < samples.length; index++) samples[index] -= low[index];
  return samples;
}

/** An overdriven amplifier and the box it stands on, in place. */
export function distort(samples: Float32Array, drive: number, cabinetHz: number): Float32Array {
  for (let index = 0; index < samples.length; index++) samples[index] = Math.tanh(drive * samples[index]);
  return highPass(lowPass(lowPass(samples, cabinetHz), cabinetHz), 70);
}

/**
 * A plucked string: a burst of noise that runs round a delay line and loses its highs on the way
 * (Karplus and Strong 1983, with the decay stretched for low notes).
 *
 * @param damping seconds until it has fallen to a thousandth, or so
 * @param brightness in [0, 1], of the pick
 */
export const pluck = remembered(plucked);

function plucked(note: number, durationS: number, damping: number, brightness = 0.6): Float32Array {
  const frequency = hertz(note);
  const period = RATE / frequency - 0.5;
  const length = Math.floor(period);
  const fraction = period - length;
  const random = noise(note * 7919 + Math.round(durationS * 1000));
  const line = Float32Array.from({ length: length + 1 }, random);
  lowPass(line, 600 + 9000 * brightness ** 2);
  const loss = 10 ** (-3 / (damping * frequency));
  const release = envelope(durationS, 0.001, 0.012);
  let previous = 0;
  let position = 0;
  return tone(durationS, (timeS) => {
    const next = (position + 1) % (length + 1);
    const read = line[position] * fraction + line[next] * (1 - fraction);
    line[position] = loss * 0.5 * (read + previous);
    previous = read;
    position = next;
    return read * release(timeS);
  });
}

const TABLE_LENGTH = 2048;
const sawTables = new Map<number, Float32Array>();

/** One period of a sawtooth made of so many harmonics. */
function sawTable(harmonics: number): Float32Array {
  const known = sawTables.get(harmonics);
  if (known) return known;
  const table = Float32Array.from({ length: TABLE_LENGTH }, (_, index) => {
    let sum = 0;
    for (let k = 1; k <= harmonics; k++) sum += Math.sin((2 * Math.PI * k * index) / TABLE_LENGTH) / k;
    return (2 / Math.PI) * sum;
  });
  sawTables.set(harmonics, table);
  return table;
}

/** A sawtooth without the steps that alias: as many harmonics as fit under 12 kHz. */
export function saw(frequency: number): (timeS: number) => number {
  const table = sawTable(Math.max(1, Math.floor(12_000 / frequency)));
  return (timeS) => table[Math.floor((timeS * frequency * TABLE_LENGTH) % TABLE_LENGTH)];
}
