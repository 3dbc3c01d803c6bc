import { createMelExtractor } from '../../src/dsp/createMelExtractor';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowInputs } from '../../src/scores/scoreWindows';
import { WindowCutter } from '../../src/classify/windowCutter';
import { windowSamples } from '../../src/dsp/frontEnd';
import { loopOf } from '../../src/dsp/loop';
import { windowStarts } from '../../src/dsp/windowStarts';
import { glide } from '../support/streams';
import { testCard } from '../support/testCard';

const { frontEnd } = testCard;
const HOP_FRAMES = 24;
const WINDOW = windowSamples(frontEnd);

/** All windows of a source given in chunks, taken as soon as they are there. */
function cut(samples: Float32Array, chunkLength: number) {
  const cutter = new WindowCutter(frontEnd, HOP_FRAMES, createMelExtractor(frontEnd, 'sparse'));
  const starts: number[] = [];
  const inputs: number[] = [];
  const takeAll = () => {
    while (cutter.waiting > 0) {
      const taken = cutter.take(3);
      starts.push(...taken);
      inputs.push(...windowInputs(cutter.energies, taken));
    }
  };
  for (let at = 0; at < samples.length; at += chunkLength) {
    cutter.push(samples.subarray(at, at + chunkLength));
    takeAll();
  }
  const repeated = cutter.finish();
  takeAll();
  return { starts, inputs, repeated };
}

describe('cutting windows', () => {
  it('gives the same windows however the stream comes in chunks', () => {
    const samples = glide(2);
    const whole = cut(samples, samples.length);
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 20_000 }), (chunkLength) => {
        expect(cut(samples, chunkLength)).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it('starts windows where windowStarts says, for any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: WINDOW, max: 6 * WINDOW }), (length) => {
        const { starts, repeated } = cut(glide(length / 16_000), 1000);
        const frames = Math.floor((length - frontEnd.windowLength) / frontEnd.hopLength) + 1;
        expect(starts).toEqual(windowStarts(frames, frontEnd, HOP_FRAMES));
        expect(repeated).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the first window as soon as its last sample is there', () => {
    const cutter = new WindowCutter(frontEnd, HOP_FRAMES, createMelExtractor(frontEnd, 'sparse'));
    const samples = glide(1);
    cutter.push(samples.subarray(0, WINDOW - 1));
    expect(cutter.waiting).toBe(0);
    cutter.push(samples.subarray(WINDOW - 1, WINDOW));
    expect(cutter.waiting).toBe(1);
  });

  it('makes a loop of a source that is shorter than a window, and says so', () => {
    const samples = glide(0.2);
    const { starts, inputs, repeated } = cut(samples, 700);
    expect(repeated).toBe(true);
    expect(starts).toEqual(loopOf(samples, frontEnd).starts);
    const turned = starts.map((start) =>
      Float32Array.from(
        { length: WINDOW },
        (_, index) => samples[(start * frontEnd.hopLength + index) % samples.length],
      ),
    );
    expect(inputs).toEqual(turned.flatMap((window) => cut(window, WINDOW).inputs));
  });

  it('makes a loop even of a source that is shorter than a frame', () => {
    expect(cut(Float32Array.of(0.5, -0.5, 0.1), 1)).toMatchObject({ starts: [0, 1, 2], repeated: true });
  });

  it('frees the frames that no window needs any more', () => {
    const cutter = new WindowCutter(frontEnd, HOP_FRAMES, createMelExtractor(frontEnd, 'sparse'));
    for (let second = 0; second < 20; second++) {
      cutter.push(glide(1));
      while (cutter.waiting > 0) cutter.take(8);
    }
    cutter.take(1);
    const { frames } = cutter.energies;
    expect(() => cutter.energies.row(frames - frontEnd.frames - 8 * HOP_FRAMES)).toThrow(RangeError);
  });
});
