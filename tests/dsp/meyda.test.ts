import Meyda from 'meyda';
import { expect, it } from 'vitest';
import type { FrontEnd } from '../../src/dsp/frontEnd';
import { isolatedMeyda } from '../../src/dsp/meyda';
import { GENRE } from './support/frontEnds';
import { noise } from './support/signals';

const signal = Float64Array.from(noise(1024));
const NARROW: FrontEnd = { ...GENRE, nMels: 40 };
const WIDE: FrontEnd = { ...NARROW, sampleRate: 44_100 };

const fresh = (frontEnd: FrontEnd) => isolatedMeyda(frontEnd).extract('melBands', signal);

it('two front ends can take turns', () => {
  const narrow = isolatedMeyda(NARROW);
  const wide = isolatedMeyda(WIDE);
  const expected = [fresh(NARROW), fresh(WIDE)];
  for (let turn = 0; turn < 2; turn++) {
    expect([narrow.extract('melBands', signal), wide.extract('melBands', signal)]).toEqual(expected);
  }
  expect(expected[0]).not.toEqual(expected[1]);
});

it("ours leaves others' settings, caches and results as they were", () => {
  const other = noise(512, 9);
  Object.assign(Meyda, { sampleRate: 22_050, bufferSize: 512, melBands: 30 });
  const before = Meyda.extract(['mfcc', 'chroma', 'loudness'], other);
  const state = structuredClone(stateOfMeyda());
  fresh(GENRE);
  expect(stateOfMeyda()).toEqual(state);
  expect(Meyda.extract(['mfcc', 'chroma', 'loudness'], other)).toEqual(before);
});

it('what others left behind does not change ours', () => {
  const expected = fresh(GENRE);
  Object.assign(Meyda, {
    melFilterBank: [[1, 2, 3]],
    sampleRate: 1,
    windowingFunction: 'hamming',
    melBands: 104,
  });
  expect(fresh(GENRE)).toEqual(expected);
  delete (Meyda as { melFilterBank?: unknown }).melFilterBank;
});

/** All of Meyda's own properties but its functions and errors: settings, caches and the last signal and spectrum. */
function stateOfMeyda(): Record<string, unknown> {
  const isState = ([name, value]: [string, unknown]) =>
    typeof value !== 'function' && name !== '_errors' && name !== 'featureExtractors';
  return Object.fromEntries(Object.entries(Meyda).filter(isState));
}
