/** Hz. High enough for cymbals to shine. */
export const RATE = 32_000;

/** Equal temperament from A4 = 440 Hz = note 69, as MIDI numbers notes. */
export function hertz(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}

/** As many samples as last so long; silence. */
export function silence(durationS: number): Float32Array {
  return new Float32Array(Math.round(durationS * RATE));
}

/** Samples from a function of seconds. */
export function tone(durationS: number, at: (timeS: number, index: number) => number): Float32Array {
  // A loop: `Float32Array.from` takes several times as long.
  const samples = silence(durationS);
  for (let index = 0; index < samples.length; index++) samples[index] = at(index / RATE, index);
  return samples;
}

/** Multiplies in place: rises in `attackS`, holds, falls to nothing over the last `releaseS`. */
export function shape(samples: Float32Array, attackS: number, releaseS: number): Float32Array {
  const attack = Math.max(1, attackS * RATE);
  const release = Math.max(1, releaseS * RATE);
  const { length } = samples;
  for (let index = 0; index < length && index < attack; index++) samples[index] *= index / attack;
  for (let index = Math.max(0, Math.floor(length - release)); index < length; index++) {
    samples[index] *= (length - index) / release;
  }
  return samples;
}

/** The sum of sounds that start together, as long as the longest. */
export function layer(...sounds: readonly (readonly [sound: Float32Array, gain: number])[]): Float32Array {
  const sum = new Float32Array(Math.max(...sounds.map(([{ length }]) => length)));
  for (const [sound, gain] of sounds) {
    for (let index = 0; index < sound.length; index++) sum[index] += gain * sound[index];
  }
  return sum;
}

/** What `make` gives, made once for the same arguments: pieces repeat themselves. Nobody may write into it. */
export function remembered<Arguments extends unknown[]>(
  make: (...given: Arguments) => Float32Array,
): (...given: Arguments) => Float32Array {
  const made = new Map<string, Float32Array>();
  return (...given) => {
    const key = JSON.stringify(given);
    const sound = made.get(key) ?? make(...given);
    made.set(key, sound);
    return sound;
  };
}
