import { concatenate } from './concatenate';
import { kaiserSinc } from './kaiserSinc';
import { PolyphaseFilter } from './polyphaseFilter';
import { SAMPLE_RATE } from './types';

/** Edges of the transition band, relative to half the lower of the two sample rates. */
const PASS = 0.925;
const STOP = 1.025;

/**
 * Brings a mono stream to 16 kHz; the one resampler of file, microphone and training. Up to 7.4 kHz passes
 * unchanged, from 8.2 kHz on all is down by 80 dB. High rates are first halved, by a short filter that only keeps
 * the band clean which the last stage lets through.
 */
export class Resampler {
  readonly inputRate: number;
  private readonly stages: PolyphaseFilter[] = [];

  /** @param inputRate Hz, a positive number; rounded to whole Hz */
  constructor(inputRate: number) {
    if (!(inputRate >= 1 && inputRate <= 1e6)) throw new RangeError(`A sample rate of ${inputRate} Hz.`);
    this.inputRate = inputRate;
    let rate = Math.round(inputRate);
    const keptHz = (STOP * SAMPLE_RATE) / 2;
    for (; rate % 2 === 0 && rate >= 2.5 * SAMPLE_RATE; rate /= 2) {
      this.stages.push(new PolyphaseFilter(1, 2, kaiserSinc(keptHz / rate, 0.5 - keptHz / rate)));
    }
    if (rate !== SAMPLE_RATE) {
      const common = greatestCommonDivisor(rate, SAMPLE_RATE);
      const nyquist = Math.min(rate, SAMPLE_RATE) / 2;
      const lowPass = kaiserSinc((PASS * nyquist) / rate, (STOP * nyquist) / rate);
      this.stages.push(new PolyphaseFilter(SAMPLE_RATE / common, rate / common, lowPass));
    }
  }

  /** Takes samples at the input rate and returns those at 16 kHz that they complete. */
  push(samples: Float32Array): Float32Array {
    return this.stages.reduce<Float32Array>((signal, stage) => stage.push(signal), samples);
  }

  /** The last samples at 16 kHz; the stream has ended. */
  flush(): Float32Array {
    let tail: Float32Array = new Float32Array(0);
    for (const stage of this.stages) tail = concatenate([stage.push(tail), stage.flush()]);
    return tail;
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
