import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createConvolver, createScalarConvolver, createWasmConvolver } from '../../src/audio/convolver';
import { largestDifference } from './support/signals';

/** Rows as a low-pass filter has them: about 1 in sum, a few of them large. */
const rows = fc
  .record({
    phases: fc.integer({ min: 1, max: 9 }),
    sixteens: fc.integer({ min: 1, max: 10 }),
    step: fc.integer({ min: 1, max: 30 }),
  })
  .chain(({ phases, sixteens, step }) => {
    const taps = 16 * sixteens;
    const length = phases * taps;
    return fc
      .float32Array({ minLength: length, maxLength: length, min: -1, max: 1, noNaN: true })
      .map((values) => ({ coefficients: values.map((value) => value / taps), phases, taps, step }));
  });

describe('the convolver in wasm', () => {
  it('gives what the one in JavaScript gives', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(400), (filter, seed, count) => {
        const { taps, step, phases } = filter;
        const length = Math.ceil((count * step + phases) / phases) + taps;
        const samples = Float32Array.from({ length }, (_, index) => Math.sin(seed + index ** 1.5));
        const phase = seed % phases;
        const inWasm = createWasmConvolver(filter)?.(samples, phase, count) ?? new Float32Array(0);
        const expected = createScalarConvolver(filter)(samples, phase, count);
        expect(inWasm).toHaveLength(count);
        expect(largestDifference(inWasm, expected)).toBeLessThan(1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it('carries on with more samples at a time than before', () => {
    const filter = { coefficients: new Float32Array(16).fill(1 / 16), phases: 1, taps: 16, step: 1 };
    const convolve = createConvolver(filter);
    for (const count of [10, 100_000, 10]) {
      const output = convolve(new Float32Array(count + 15).fill(0.25), 0, count);
      expect(output).toEqual(new Float32Array(count).fill(0.25));
    }
  });

  it('is not there where there is no SIMD; then JavaScript does it', () => {
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    const filter = { coefficients: new Float32Array(16).fill(1 / 16), phases: 1, taps: 16, step: 1 };
    expect(createWasmConvolver(filter)).toBeUndefined();
    expect(createConvolver(filter)(new Float32Array(17).fill(1), 0, 2)).toEqual(Float32Array.of(1, 1));
    vi.restoreAllMocks();
  });
});
