import { noise } from '../sound/noise';
import { RATE, silence } from '../sound/tone';

/** Collects the sounds of one instrument at their times. */
export class Mix {
  readonly samples: Float32Array;
  private readonly random = noise(17);
  private readonly looseS: number;

  /** @param looseS how far a hand may miss the beat; the strength of strokes varies with it */
  constructor(durationS: number, looseS = 0) {
    this.samples = silence(durationS);
    this.looseS = looseS;
  }

  /** Adds a sound; what reaches over an end is cut off. */
  add(atS: number, sound: Float32Array, gain = 1): void {
    const start = Math.max(0, Math.round((atS + this.looseS * this.random()) * RATE));
    const level = gain * (1 + 25 * this.looseS * this.random());
    const end = Math.min(sound.length, this.samples.length - start);
    for (let index = 0; index < end; index++) this.samples[start + index] += level * sound[index];
  }
}
