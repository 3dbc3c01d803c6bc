import { concatenate } from './concatenate';
import { kaiserSinc } from './kaiserSinc';
import { PolyphaseFilter } from './polyphaseFilter';
import { PolyphaseStream } from './polyphaseStream';
import { SAMPLE_RATE } from './types';

/** Edges of the transition band, relative to half the lower of the two sample rates. */
const PASS = 0.925;
const STOP = 1.025;
/** Bounds the number of rows of coefficients of the last stage. 44,056 Hz, out of video, needs 5,507 : 4,000. */
const LARGEST_IN_RATIO = 8192;

/**
 * Brings a mono stream to 16 kHz; the one resampler of file, microphone and training. Up to 7.4 kHz passes
 * unchanged, from 8.2 kHz on all is down by 80 dB. High rates are first halved, by a short filter that only keeps
 * the band clean which the last stage lets through.
 */
export class Resampler {
  readonly inputRate: number;
  private readonly stages: PolyphaseStream[];
  /** What `push` returns lies here: an array of its own for every block would be an hour's worth of garbage. */
  private room = new Float32Array(0);

  /** @param inputRate Hz, between 1 and a million */
  constructor(inputRate: number) {
    if (!(inputRate >= 1 && inputRate <= 1e6)) throw new RangeError(`A sample rate of ${inputRate} Hz.`);
    this.inputRate = inputRate;
    this.stages = filtersFor(inputRate).map((filter) => new PolyphaseStream(filter));
  }

  /** Takes samples at the input rate and returns those at 16 kHz that they complete, valid until more are pushed. */
  push(samples: Float32Array): Float32Array {
    const output = this.stages.reduce<Float32Array>((signal, stage) => stage.push(signal), samples);
    if (this.room.length < output.length) this.room = new Float32Array(output.length);
    this.room.set(output);
    return this.room.subarray(0, output.length);
  }

  /** The last samples at 16 kHz, the caller's own; the stream has ended. */
  flush(): Float32Array {
    let tail: Float32Array = new Float32Array(0);
    for (const stage of this.stages) tail = concatenate([stage.push(tail).slice(), stage.flush()]);
    return tail;
  }
}

/** The filters of the last sample rate: a queue of songs has one rate for the most part, and designing takes its time. */
let known: { inputRate: number; filters: PolyphaseFilter[] } | undefined;

function filtersFor(inputRate: number): PolyphaseFilter[] {
  if (known?.inputRate !== inputRate) known = { inputRate, filters: designFilters(inputRate) };
  return known.filters;
}

function designFilters(inputRate: number): PolyphaseFilter[] {
  const filters: PolyphaseFilter[] = [];
  let rate = inputRate;
  const keptHz = (STOP * SAMPLE_RATE) / 2;
  for (; rate >= 2.5 * SAMPLE_RATE; rate /= 2) {
    filters.push(new PolyphaseFilter(1, 2, kaiserSinc(keptHz / rate, 0.5 - keptHz / rate)));
  }
  if (rate !== SAMPLE_RATE) {
    const { up, down } = nearestRatio(SAMPLE_RATE / rate);
    const nyquist = Math.min(rate, SAMPLE_RATE) / 2;
    const lowPass = kaiserSinc((PASS * nyquist) / rate, (STOP * nyquist) / rate);
    filters.push(new PolyphaseFilter(up, down, lowPass));
  }
  return filters;
}

/**
 * The simplest ratio of integers nearest to `ratio`. Exact for every rate in use; one that nobody uses may be taken
 * for another that differs by less than one in 10,000.
 */
function nearestRatio(ratio: number): { up: number; down: number } {
  const above = Math.max(ratio, 1 / ratio);
  let best = { smaller: 1, larger: Math.round(above), error: Infinity };
  for (let smaller = 1; smaller * above <= LARGEST_IN_RATIO; smaller++) {
    const larger = Math.round(smaller * above);
    const error = Math.abs(larger / smaller / above - 1);
    if (error < best.error - 1e-12) best = { smaller, larger, error };
  }
  return ratio > 1 ? { up: best.larger, down: best.smaller } : { up: best.smaller, down: best.larger };
}
