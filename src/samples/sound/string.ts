import { filter } from './filters';
import { noise } from './noise';
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
  /** Where it is bent to, as [seconds, semitones] in order of time; straight lines between. */
  bend?: readonly (readonly [number, number])[];
  /** Depth in semitones and rate in Hz of a finger's vibrato, from a third of a second on. */
  vibrato?: readonly [number, number];
  /** Semitones by which the stroke stretches it; gone within a tenth of a second. */
  tension?: number;
  seed?: number;
}

/** Samples between two steps of a pitch that moves. */
const STEP = 32;
const MASK = 2047;

/**
 * A plucked string: a burst of noise that runs round a delay line and loses its highs on the way (Karplus and Strong
 * 1983; pick position and losses by Jaffe and Smith 1983). Its length may change while it sounds.
 */
export function string(note: number, durationS: number, settings: StringSettings): Float32Array {
  const { sustainS, dullness, position, pickHz, bend, vibrato, tension = 0, seed = note } = settings;
  const frequency = hertz(note);
  const samples = silence(durationS);
  const line = excitation(RATE / frequency, position, pickHz, seed);
  const loss = 10 ** (-3 / (sustainS * frequency));
  const fixed = !bend && !vibrato && tension === 0;
  let delay = RATE / frequency - dullness;
  let last = 0;
  for (let index = 0; index < samples.length; index++) {
    if (!fixed && index % STEP === 0) {
      const timeS = index / RATE;
      delay = RATE / hertz(note + moved(timeS, bend, vibrato) + tension * Math.exp(-30 * timeS)) - dullness;
    }
    const whole = Math.floor(delay);
    const fraction = delay - whole;
    const at = index - whole;
    // Cubic through four neighbours: a straight line between two would dull the highs.
    const [a, b, c, d] = [
      line[(at + 1) & MASK],
      line[at & MASK],
      line[(at - 1) & MASK],
      line[(at - 2) & MASK],
    ];
    const read =
      b +
      0.5 * fraction * (c - a + fraction * (2 * a - 5 * b + 4 * c - d + fraction * (3 * (b - c) + d - a)));
    const next = loss * ((1 - dullness) * read + dullness * last);
    last = read;
    line[index & MASK] = next;
    samples[index] = next;
  }
  return shape(samples, 0.0005, 0.02);
}

/** The delay line as the pick leaves it. */
function excitation(period: number, position: number, pickHz: number, seed: number): Float32Array {
  const random = noise(seed * 7919);
  const length = Math.ceil(period) + 2;
  const burst = filter(Float32Array.from({ length: 2 * length }, random), 'lowPass', pickHz, 0.6);
  const comb = Math.max(1, Math.round(position * period));
  const line = new Float32Array(MASK + 1);
  for (let index = 0; index < length; index++) {
    const at = index + length;
    line[(index - length) & MASK] = 0.5 * (burst[at] - burst[at - Math.min(comb, length)]);
  }
  return line;
}

function moved(
  timeS: number,
  bend: StringSettings['bend'] = [],
  [depth, rate]: readonly [number, number] = [0, 0],
): number {
  let semitones = depth * Math.min(1, Math.max(0, timeS - 0.15) / 0.2) * Math.sin(2 * Math.PI * rate * timeS);
  const next = bend.findIndex(([atS]) => atS > timeS);
  if (bend.length > 0) {
    const [fromS, from] = bend[next === -1 ? bend.length - 1 : Math.max(0, next - 1)];
    const [toS, to] = bend[next === -1 ? bend.length - 1 : next];
    semitones += toS > fromS ? from + ((to - from) * (timeS - fromS)) / (toS - fromS) : from;
  }
  return semitones;
}
