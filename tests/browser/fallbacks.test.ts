import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { choose, exported, result, settled, type ExportedFile } from './support/filePage';
import { inClassifierWorker, inDecoderWorker } from './support/inWorkers';
import { songFolder } from './support/songFolder';
import { mp3 } from './support/sounds';
import { test, type OpenOptions } from './support/test';

type Open = (options?: OpenOptions) => Promise<Page>;

/** What a browser without SIMD makes of modules that have some: it cannot compile them. */
async function loseSimd(page: Page): Promise<void> {
  await inClassifierWorker(page, 'WebAssembly.validate = () => false');
  await page.route('**/assets/plain-*.wasm', (route) => route.fulfill({ body: Buffer.from([0, 1, 2, 3]) }));
}

async function loseIsolation(page: Page): Promise<void> {
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['cross-origin-opener-policy'];
    delete headers['cross-origin-embedder-policy'];
    await route.fulfill({ response, headers });
  });
}

/** What the page says of a real mp3, where `prepare` has taken something away from the browser. */
async function judge(open: Open, prepare?: OpenOptions['prepare']) {
  const page = await open({ prepare });
  await choose(page, songFolder({ 'song.mp3': mp3() }).files);
  await settled(page, 'song.mp3');
  const details = await result(page, 'song.mp3').textContent();
  const isolated = await page.evaluate(() => crossOriginIsolated);
  const decodedWhole = await page.evaluate(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('decodeWhole')),
  );
  const [song] = await exported(page);
  return { answer: song.result, details, isolated, decodedWhole };
}

function expectSameAnswer(
  answer: ExportedFile['result'],
  expected: ExportedFile['result'],
  digits: number,
): void {
  expect(answer?.verdict.kind).toBe(expected?.verdict.kind);
  expect(answer?.verdict.genre).toBe(expected?.verdict.genre);
  const probabilities = new Map(expected?.ranking.map(({ genre, probability }) => [genre, probability]));
  answer?.ranking.forEach(({ genre, probability }) => {
    expect(probability).toBeCloseTo(probabilities.get(genre) ?? NaN, digits);
  });
}

describe('a browser that lacks something hears the same', () => {
  test('without SIMD', async ({ open }) => {
    const expected = await judge(open);
    const { answer, details } = await judge(open, loseSimd);
    expect(expected.details).toContain('wasm-simd');
    expect(details).not.toContain('wasm-simd');
    expect(details).toContain('what should run instead does not run here');
    expectSameAnswer(answer, expected.answer, 3);
  });

  test.for([
    { lacking: 'WebCodecs', lose: (page: Page) => inDecoderWorker(page, 'delete globalThis.AudioDecoder') },
    {
      lacking: 'workers in workers',
      lose: (page: Page) => inClassifierWorker(page, 'delete globalThis.Worker'),
    },
  ])('without $lacking', async ({ lose }, { open }) => {
    const expected = await judge(open);
    const { answer, decodedWhole } = await judge(open, lose);
    expect([expected.decodedWhole, decodedWhole]).toEqual([false, true]);
    // The browser's other decoder keeps the silence that an encoder puts before the sound.
    expectSameAnswer(answer, expected.answer, 1);
  });

  test('without cross-origin isolation', async ({ open }) => {
    const expected = await judge(open);
    const { answer, isolated } = await judge(open, loseIsolation);
    expect([expected.isolated, isolated]).toEqual([true, false]);
    expectSameAnswer(answer, expected.answer, 6);
  });
});
