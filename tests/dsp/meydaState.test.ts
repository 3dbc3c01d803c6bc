import Meyda from 'meyda';
import { expect, it } from 'vitest';
import { MeydaSession } from '../../src/dsp/meydaState';
import { noise } from './support/signals';

const signal = Float64Array.from(noise(1024));

function fresh(sampleRate: number, nMels: number): number[] {
  return new MeydaSession(sampleRate, 1024, nMels).melBands(signal);
}

it('two sessions with different settings can take turns', () => {
  const narrow = new MeydaSession(16_000, 1024, 40);
  const wide = new MeydaSession(44_100, 1024, 40);
  const expected = [fresh(16_000, 40), fresh(44_100, 40)];
  for (let turn = 0; turn < 2; turn++) {
    expect([narrow.melBands(signal), wide.melBands(signal)]).toEqual(expected);
  }
  expect(expected[0]).not.toEqual(expected[1]);
});

it("a session leaves others' settings, caches and results as they were", () => {
  const other = noise(512, 9);
  Object.assign(Meyda, { sampleRate: 22_050, bufferSize: 512, melBands: 30 });
  const before = Meyda.extract(['mfcc', 'chroma', 'loudness'], other);
  const settings = { ...Meyda, ampSpectrum: 0, complexSpectrum: 0, signal: 0 };
  fresh(16_000, 104);
  expect({ ...Meyda, ampSpectrum: 0, complexSpectrum: 0, signal: 0 }).toEqual(settings);
  expect(Meyda.extract(['mfcc', 'chroma', 'loudness'], other)).toEqual(before);
});

it('what others left behind does not change a session', () => {
  const expected = fresh(16_000, 104);
  Object.assign(Meyda, {
    melFilterBank: [[1, 2, 3]],
    sampleRate: 1,
    windowingFunction: 'hamming',
    melBands: 104,
  });
  expect(fresh(16_000, 104)).toEqual(expected);
  delete (Meyda as { melFilterBank?: unknown }).melFilterBank;
});

it('others get their settings back when Meyda throws', () => {
  Object.assign(Meyda, { sampleRate: 22_050 });
  expect(() => new MeydaSession(16_000, 1024, 40).melBands(new Float64Array(1000))).toThrow('power of 2');
  expect(Meyda.sampleRate).toBe(22_050);
});
