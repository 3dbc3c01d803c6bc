import type { Mix } from '../production/mix';

/** Seconds of a bar's beat. */
export type Clock = (bar: number, beat: number) => number;

/**
 * @param swing where in a beat its second half begins: 0.5 straight, 0.67 as triplets
 * @param beats of a bar
 */
export function clock(bpm: number, swing = 0.5, beats = 4): Clock {
  return (bar, beat) => {
    const whole = Math.floor(beat + 1e-9);
    const half = 2 * (beat - whole);
    const swung = half < 1 ? half * swing : swing + (half - 1) * (1 - swing);
    return ((bar * beats + whole + swung) * 60) / bpm;
  };
}

const STRENGTH: Partial<Record<string, number>> = { X: 1, x: 0.7, o: 0.4, '.': 0 };

/**
 * Strokes of one bar, each sign an equal share of it: `X` loud, `x`, `o` soft, `.` none; spaces only make it readable.
 *
 * @param sound of the n-th step
 */
export function strokes(
  mix: Mix,
  at: Clock,
  bar: number,
  pattern: string,
  sound: (step: number) => Float32Array,
  gain = 1,
  beats = 4,
): void {
  const steps = pattern.replaceAll(' ', '');
  for (let step = 0; step < steps.length; step += 1) {
    const strength = STRENGTH[steps[step]] ?? 0;
    if (strength > 0) mix.add(at(bar, (step * beats) / steps.length), sound(step), gain * strength);
  }
}

/** The notes of a chord one after the other, as a hand passes over strings. */
export function strum(
  mix: Mix,
  atS: number,
  notes: readonly number[],
  play: (note: number) => Float32Array,
  { gain = 1, spreadS = 0.012 } = {},
): void {
  notes.forEach((note, index) => {
    mix.add(atS + index * spreadS, play(note), gain);
  });
}
