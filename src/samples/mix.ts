import { highPass, RATE } from './tone';

/** Collects sounds at their times, and the rooms and loudness around them. */
export class Mix {
  readonly samples: Float32Array;

  constructor(durationS: number) {
    this.samples = new Float32Array(Math.round(durationS * RATE));
  }

  /** Adds a sound; what reaches over the end is cut off. */
  add(atS: number, sound: Float32Array, gain = 1): void {
    const start = Math.round(atS * RATE);
    const end = Math.min(sound.length, this.samples.length - start);
    for (let index = 0; index < end; index++) this.samples[start + index] += gain * sound[index];
  }

  /** A copy of it all in a room: four combs and two all-passes (Schroeder 1962). */
  reverb(wet: number, decayS: number): void {
    const dry = this.samples.slice();
    const room = new Float32Array(dry.length);
    for (const delayS of [0.0297, 0.0371, 0.0411, 0.0437]) {
      const delay = Math.round(delayS * RATE);
      const feedback = 10 ** ((-3 * delayS) / decayS);
      const line = new Float32Array(dry.length);
      for (let index = 0; index < dry.length; index++) {
        line[index] = dry[index] + (index >= delay ? feedback * line[index - delay] : 0);
        room[index] += line[index] / 4;
      }
    }
    for (const delayS of [0.005, 0.0017]) {
      const delay = Math.round(delayS * RATE);
      const input = room.slice();
      for (let index = 0; index < room.length; index++) {
        const past = index >= delay ? input[index - delay] + 0.7 * room[index - delay] : 0;
        room[index] = past - 0.7 * input[index];
      }
    }
    for (let index = 0; index < dry.length; index++)
      this.samples[index] = (1 - wet) * dry[index] + wet * room[index];
  }

  /**
   * Mastered as records are: highs lifted, then pressed so that the quiet comes nearer to the loud.
   *
   * @param lift how much of what lies above 1.5 kHz is added
   * @param drive how far the peaks reach into the bend of the limiter
   */
  master(lift: number, drive: number): void {
    const highs = highPass(this.samples.slice(), 1500);
    const scale = drive / peakOf(this.samples);
    for (let index = 0; index < highs.length; index++) {
      this.samples[index] = Math.tanh(scale * (this.samples[index] + lift * highs[index]));
    }
  }

  /** The finished samples: peak at 0.9, a short fade at the end. */
  finish(): Float32Array {
    const scale = 0.9 / peakOf(this.samples);
    const fade = Math.round(0.25 * RATE);
    return this.samples.map((sample, index) => {
      const left = this.samples.length - index;
      return scale * sample * Math.min(1, left / fade);
    });
  }
}

/** Highest absolute value, or 1 where all is silent. */
function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak || 1;
}
