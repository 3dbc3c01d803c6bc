import type { BitReader } from './bitReader';

/** Coefficients of the fixed predictors, for the sample before, the one before that, and so on (RFC 9639, section 9.2.5). */
const FIXED = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]];

/**
 * Reads the samples of one channel of a frame (RFC 9639, section 9.2).
 *
 * @param bits of a sample
 * @throws RangeError where the frame is damaged
 */
export function readSubframe(reader: BitReader, blockSize: number, bits: number): Float64Array {
  if (reader.unsigned(1) !== 0) throw new RangeError('A subframe that begins with a one.');
  const type = reader.unsigned(6);
  const wasted = reader.unsigned(1) === 1 ? reader.unary() + 1 : 0;
  const samples = new Float64Array(blockSize);
  readSamples(reader, type, samples, bits - wasted);
  if (wasted > 0) samples.forEach((sample, index) => (samples[index] = sample * 2 ** wasted));
  return samples;
}

function readSamples(reader: BitReader, type: number, samples: Float64Array, bits: number): void {
  if (type === 0) {
    samples.fill(reader.signed(bits));
  } else if (type === 1) {
    samples.forEach((_, index) => (samples[index] = reader.signed(bits)));
  } else if (type >= 8 && type <= 12) {
    const coefficients = FIXED[type - 8];
    readWarmUp(reader, samples, coefficients.length, bits);
    readResidual(reader, samples, coefficients.length);
    predict(samples, coefficients, 0);
  } else if (type >= 32) {
    const order = type - 31;
    readWarmUp(reader, samples, order, bits);
    const precision = reader.unsigned(4) + 1;
    const shift = reader.signed(5);
    if (precision === 16 || shift < 0) throw new RangeError('A predictor that is reserved.');
    const coefficients = Array.from({ length: order }, () => reader.signed(precision));
    readResidual(reader, samples, order);
    predict(samples, coefficients, shift);
  } else {
    throw new RangeError(`A subframe of type ${type}, which is reserved.`);
  }
}

function readWarmUp(reader: BitReader, samples: Float64Array, order: number, bits: number): void {
  if (order > samples.length) throw new RangeError('A predictor that looks back further than the frame.');
  for (let index = 0; index < order; index++) samples[index] = reader.signed(bits);
}

/** What the predictor is off by, in Rice's code, partition by partition (RFC 9639, section 9.2.7). */
function readResidual(reader: BitReader, samples: Float64Array, order: number): void {
  const parameterBits = reader.unsigned(2) === 0 ? 4 : 5;
  const escape = 2 ** parameterBits - 1;
  const partitions = 2 ** reader.unsigned(4);
  const length = samples.length / partitions;
  if (!Number.isInteger(length) || length < order) throw new RangeError('Partitions that do not fit.');
  for (let partition = 0, at = order; partition < partitions; partition++) {
    const parameter = reader.unsigned(parameterBits);
    const rawBits = parameter === escape ? reader.unsigned(5) : undefined;
    for (const end = (partition + 1) * length; at < end; at++) {
      samples[at] = rawBits === undefined ? reader.rice(parameter) : reader.signed(rawBits);
    }
  }
}

/** Adds to each residual what the samples before it lead to expect. Doubles hold these sums exactly. */
function predict(samples: Float64Array, predictor: readonly number[], shift: number): void {
  const coefficients = Float64Array.from(predictor);
  const order = coefficients.length;
  const scale = 2 ** -shift;
  for (let at = order; at < samples.length; at++) {
    let sum = 0;
    for (let back = 0; back < order; back++) sum += coefficients[back] * samples[at - 1 - back];
    samples[at] += Math.floor(sum * scale);
  }
}
