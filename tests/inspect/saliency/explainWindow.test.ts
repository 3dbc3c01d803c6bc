import { expect, test } from 'vitest';
import type { InspectedNetwork, InputBatch } from '../../../src/inspect/types';
import { explainWindow, probabilityUnder } from '../../../src/inspect/saliency';
import { testCard } from '../../support/testCard';

const { nMels, paddingBands, frames, offsets } = testCard.frontEnd;
const cells = (nMels + paddingBands) * frames;
const JAZZ = testCard.genres.indexOf('jazz');

/** A network that hears jazz as far as one place of the spectrogram is loud. */
const PLACE = 12 * frames + 40;
const inspector = {
  // Of the network, nothing but its card is asked for here.
  network: { card: testCard } as InspectedNetwork,
  score: ({ inputs, windows }: InputBatch) => {
    const genre = new Float32Array(windows * testCard.genres.length);
    for (let window = 0; window < windows; window++) {
      genre[window * testCard.genres.length + JAZZ] = inputs[window * cells + PLACE];
    }
    return Promise.resolve({ genre, tags: new Float32Array(windows * testCard.tags.length) });
  },
};
const input = new Float32Array(cells).fill(5);

test('what the network listens to is salient, the rest is not', async () => {
  const saliency = await explainWindow(inspector, { input, genre: 'jazz' });
  expect(saliency).toHaveLength(nMels * frames);
  expect(saliency[PLACE]).toBeGreaterThan(0.5);
  expect(Math.max(...saliency)).toBeCloseTo(saliency[PLACE]);
  expect(saliency[0]).toBe(0);
});

test('what speaks for one genre speaks against the others', async () => {
  const saliency = await explainWindow(inspector, { input, genre: 'rock' });
  expect(saliency[PLACE]).toBeLessThan(0);
});

test('progress is told up to the end, with the map so far', async () => {
  const fractions: number[] = [];
  const saliency = await explainWindow(inspector, {
    input,
    genre: 'jazz',
    onProgress: (fraction, map) => {
      fractions.push(fraction);
      expect(map).toHaveLength(nMels * frames);
    },
  });
  expect(fractions.at(-1)).toBe(1);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(saliency.some(Number.isNaN)).toBe(false);
});

test('it stops when it is told to', async () => {
  const controller = new AbortController();
  const asked = explainWindow(inspector, {
    input,
    genre: 'jazz',
    signal: controller.signal,
    onProgress: () => {
      controller.abort(new Error('enough'));
    },
  });
  await expect(asked).rejects.toThrow('enough');
});

test('turned down to silence, a window is as probable as one in which nothing sounds', async () => {
  const silent = input.map((value, cell) =>
    cell < nMels * frames ? offsets[Math.floor(cell / frames)] : value,
  );
  const nothing = new Float32Array(nMels * frames);
  expect(await probabilityUnder(inspector, { input, genre: 'jazz' }, nothing)).toBeCloseTo(
    await probabilityUnder(
      inspector,
      { input: silent, genre: 'jazz' },
      nothing.map(() => 1),
    ),
  );
  expect(
    await probabilityUnder(
      inspector,
      { input, genre: 'jazz' },
      nothing.map(() => 1),
    ),
  ).toBeGreaterThan(await probabilityUnder(inspector, { input, genre: 'jazz' }, nothing));
});
