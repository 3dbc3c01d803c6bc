import { filter } from '../sound/filters';
import { RATE } from '../sound/tone';

/** Samples between the walls; without common divisors, so that echoes do not meet. */
const DELAYS = [1031, 1327, 1523, 1783, 1951, 2179, 2411, 2647];
const MASK = 4095;
const BEFORE_S = 0.012;

/**
 * The sound of a room without the sound itself: a feedback delay network (Jot and Chaigne 1991), the highs of which
 * fade sooner.
 *
 * @param decayS until it is 60 dB down
 */
export function room(dry: Float32Array, decayS: number, brightness = 0.6): Float32Array {
  const wet = new Float32Array(dry.length);
  const lines = DELAYS.map((delay) => ({
    delay,
    line: new Float32Array(MASK + 1),
    gain: 10 ** ((-3 * delay) / RATE / decayS),
    low: 0,
  }));
  const before = Math.round(BEFORE_S * RATE);
  for (let index = before; index < dry.length; index++) {
    const input = dry[index - before];
    let sum = 0;
    for (const each of lines) {
      each.low += brightness * (each.line[(index - each.delay) & MASK] - each.low);
      sum += each.low;
    }
    wet[index] = 0.35 * sum;
    const mixed = 0.25 * sum;
    let sign = 1;
    for (const { line, gain, low } of lines) {
      line[index & MASK] = gain * (low - mixed) + sign * input;
      sign = -sign;
    }
  }
  return filter(wet, 'highPass', 180);
}
