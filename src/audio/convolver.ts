import { convolveWasm } from './convolveWasm';

/** The rows of coefficients of a polyphase filter. */
export interface PolyphaseRows {
  /** `[phases][taps]`, row-major. */
  coefficients: Float32Array;
  phases: number;
  /** A multiple of 16. */
  taps: number;
  /** Phases from one output sample to the next. */
  step: number;
}

/**
 * Gives `count` output samples, each the product of a row and the samples that it stands over. They are valid until the
 * next call.
 *
 * @param samples those under the row of the first output, and on
 * @param phase the first output's row
 */
export type Convolver = (samples: Float32Array, phase: number, count: number) => Float32Array;

/** Convolves in wasm where there is SIMD, in JavaScript where there is none. */
export function createConvolver(rows: PolyphaseRows): Convolver {
  return createWasmConvolver(rows) ?? createScalarConvolver(rows);
}

/** In JavaScript, which takes some ten times as long. */
export function createScalarConvolver({ coefficients, phases, taps, step }: PolyphaseRows): Convolver {
  return (samples, phase, count) => {
    const output = new Float32Array(count);
    for (let index = 0, position = phase; index < count; index++, position += step) {
      const row = (position % phases) * taps;
      const from = Math.floor(position / phases);
      // Four sums, so that an addition need not wait for the one before it.
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let tap = 0; tap < taps; tap += 4) {
        a += coefficients[row + tap] * samples[from + tap];
        b += coefficients[row + tap + 1] * samples[from + tap + 1];
        c += coefficients[row + tap + 2] * samples[from + tap + 2];
        d += coefficients[row + tap + 3] * samples[from + tap + 3];
      }
      output[index] = a + b + (c + d);
    }
    return output;
  };
}

/** What src/audio/assembly exports. */
interface ConvolveModule {
  memory: WebAssembly.Memory;
  convolve: (
    rows: number,
    taps: number,
    phases: number,
    step: number,
    phase: number,
    input: number,
    output: number,
    count: number,
  ) => void;
}

const PAGE_BYTES = 65_536;
let module: WebAssembly.Module | undefined;

/** In wasm; undefined where there is no SIMD. */
export function createWasmConvolver({
  coefficients,
  phases,
  taps,
  step,
}: PolyphaseRows): Convolver | undefined {
  if (!WebAssembly.validate(convolveWasm)) return undefined;
  // So small that a browser compiles it at once, on the main thread too.
  module ??= new WebAssembly.Module(convolveWasm);
  const { exports } = new WebAssembly.Instance(module);
  // What assembly/convolve.ts exports, which the tests hold to this interface.
  const { memory, convolve } = exports as unknown as ConvolveModule;
  const input = coefficients.byteLength;
  reserve(memory, input);
  new Float32Array(memory.buffer).set(coefficients);
  return (samples, phase, count) => {
    const output = input + samples.byteLength;
    reserve(memory, output + 4 * count);
    new Float32Array(memory.buffer, input).set(samples);
    convolve(0, taps, phases, step, phase, input, output, count);
    return new Float32Array(memory.buffer, output, count);
  };
}

function reserve(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
}
