import { filter } from '../sound/filters';
import { RATE } from '../sound/tone';

/** Samples between the walls; without common divisors, so that echoes do not meet. */
const DELAYS = [1031, 1327, 1523, 1783, 1951, 2179, 2411, 2647];
/** Room for the longest of them. */
const LENGTH = 4096;
const MASK = LENGTH - 1;
const BEFORE_S = 0.012;

/**
 * The sound of a room without the sound itself: a feedback delay network (Jot and Chaigne 1991), the highs of which
 * fade sooner.
 *
 * @param decayS until it is 60 dB down
 */
export function room(dry: Float32Array, decayS: number, brightness = 0.6): Float32Array {
  const wet = new Float32Array(dry.length);
  const walls = DELAYS.length;
  const lines = new Float32Array(walls * LENGTH);
  const lows = new Float64Array(walls);
  const gains = Float64Array.from(DELAYS, (delay) => 10 ** ((-3 * delay) / RATE / decayS));
  const before = Math.round(BEFORE_S * RATE);
  for (let index = before; index < dry.length; index++) {
    let sum = 0;
    for (let wall = 0; wall < walls; wall++) {
      const arrived = lines[wall * LENGTH + ((index - DELAYS[wall]) & MASK)];
      lows[wall] += brightness * (arrived - lows[wall]);
      sum += lows[wall];
    }
    wet[index] = 0.35 * sum;
    const at = index & MASK;
    let input = dry[index - before];
    for (let wall = 0; wall < walls; wall++) {
      lines[wall * LENGTH + at] = gains[wall] * (lows[wall] - 0.25 * sum) + input;
      input = -input;
    }
  }
  return filter(wet, 'highPass', 180);
}
