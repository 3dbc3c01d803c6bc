import { expect, test } from 'vitest';
import type { InputBatch } from '../../../src/inspect/types';
import { explainWindow, testSaliency, type Scorer } from '../../../src/inspect/saliency';
import { outcomeOf } from '../../../src/inspect/saliency/testSaliency';
import { noise } from '../../../src/samples';
import { testCard } from '../../support/testCard';

const { nMels, paddingBands, frames } = testCard.frontEnd;
const cells = (nMels + paddingBands) * frames;
const JAZZ = testCard.genres.indexOf('jazz');

/** A network that hears jazz as far as one place of the spectrogram is loud. */
const PLACE = 13 * frames + 40;
const scorer: Scorer = {
  card: testCard,
  score: ({ inputs, windows }: InputBatch) => {
    const genre = new Float32Array(windows * testCard.genres.length);
    for (let window = 0; window < windows; window++) {
      genre[window * testCard.genres.length + JAZZ] = inputs[window * cells + PLACE];
    }
    return Promise.resolve({ genre, tags: new Float32Array(windows * testCard.tags.length) });
  },
};
const input = new Float32Array(cells);
input[PLACE] = 12;

test('what the network listens to is salient, the rest is not', async () => {
  const saliency = await explainWindow(scorer, { input, genre: 'jazz' });
  expect(saliency).toHaveLength(nMels * frames);
  expect(saliency[PLACE]).toBeGreaterThan(1);
  // The middle of its patch is less than a cell away.
  expect(Math.max(...saliency)).toBeLessThan(1.25 * saliency[PLACE]);
  expect(saliency[0]).toBeCloseTo(0);
});

test('what speaks for one genre speaks against the others', async () => {
  const saliency = await explainWindow(scorer, { input, genre: 'rock' });
  expect(saliency[PLACE]).toBeLessThan(0);
});

test('progress is told up to the end', async () => {
  const fractions: number[] = [];
  await explainWindow(scorer, { input, genre: 'jazz', onProgress: (fraction) => fractions.push(fraction) });
  expect(fractions.at(-1)).toBe(1);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
});

test('it stops when it is told to', async () => {
  const controller = new AbortController();
  const asked = explainWindow(scorer, {
    input,
    genre: 'jazz',
    signal: controller.signal,
    onProgress: () => {
      controller.abort(new Error('enough'));
    },
  });
  await expect(asked).rejects.toThrow('enough');
});

test('a right map passes its test, and the same map upside down fails it', async () => {
  const saliency = await explainWindow(scorer, { input, genre: 'jazz' });
  const right = await testSaliency(scorer, { input, genre: 'jazz' }, saliency, noise(1));
  expect(right.outcome).toBe('holds');
  for (const { kept, removed } of right.points) expect(kept).toBeGreaterThan(removed);
  expect(right.points[0].kept).toBeCloseTo(right.whole);
  const upsideDown = saliency.map((value) => -value);
  const wrong = await testSaliency(scorer, { input, genre: 'jazz' }, upsideDown, noise(1));
  expect(wrong.outcome).toBe('fails');
});

test('a map that beats what it leaves, but chance on one side only, passes half of its test', () => {
  expect(outcomeOf([{ share: 0.5, kept: 0.5, removed: 0.4, random: 0.6 }])).toBe('leans');
  expect(outcomeOf([{ share: 0.5, kept: 0.5, removed: 0.5, random: 0.6 }])).toBe('fails');
});
