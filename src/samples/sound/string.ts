import { filter } from './filters';
import { noiseBurst } from './noise';
import { hertz, RATE, shape, silence } from './tone';

export interface StringSettings {
  /** Seconds in which its fundamental falls by 60 dB. */
  sustainS: number;
  /** How much of the highs is lost each time round, in [0, 0.5]. */
  dullness: number;
  /** Where it is plucked, as a share of its length. */
  position: number;
  /** Hz over which the pick excites little. */
  pickHz: number;
  /** Semitones by which the stroke stretches it; gone within a tenth of a second. */
  tension?: number;
  /** Tells strokes apart; the note unless given. */
  seed?: number;
}

/** Samples between two steps of a pitch that moves. */
const STEP = 32;
const MASK = 2047;

/**
 * A plucked string: a burst of noise that runs round a delay line and loses its highs on the way (Karplus and Strong
 * 1983; pick position and losses by Jaffe and Smith 1983).
 */
export function string(note: number, durationS: number, settings: StringSettings): Float32Array {
  const { sustainS, dullness, position, pickHz, tension = 0, seed = note } = settings;
  const frequency = hertz(note);
  const samples = silence(durationS);
  const line = excitation(RATE / frequency, position, pickHz, seed);
  const loss = 10 ** (-3 / (sustainS * frequency));
  let whole = 0;
  let fraction = 0;
  let last = 0;
  for (let index = 0; index < samples.length; index++) {
    if (index % STEP === 0) {
      const delay = RATE / hertz(note + tension * Math.exp((-30 * index) / RATE)) - dullness;
      whole = Math.floor(delay);
      fraction = delay - whole;
    }
    // Cubic through four neighbours: a straight line between two would dull the highs.
    const at = index - whole;
    const a = line[(at + 1) & MASK];
    const b = line[at & MASK];
    const c = line[(at - 1) & MASK];
    const d = line[(at - 2) & MASK];
    const curve = c - a + fraction * (2 * a - 5 * b + 4 * c - d + fraction * (3 * (b - c) + d - a));
    const read = b + 0.5 * fraction * curve;
    const next = loss * ((1 - dullness) * read + dullness * last);
    last = read;
    line[index & MASK] = next;
    samples[index] = next;
  }
  return shape(samples, 0.0005, 0.02);
}

/** The delay line as the pick leaves it. */
function excitation(period: number, position: number, pickHz: number, seed: number): Float32Array {
  const length = Math.ceil(period) + 2;
  const burst = filter(noiseBurst(seed * 7919, (2 * length) / RATE, 1000), 'lowPass', pickHz, 0.6);
  const comb = Math.min(length, Math.max(1, Math.round(position * period)));
  const line = new Float32Array(MASK + 1);
  for (let index = 0; index < length; index++) {
    const at = index + length;
    line[(index - length) & MASK] = 0.5 * (burst[at] - burst[at - comb]);
  }
  return line;
}
