import type { Page, Worker } from 'playwright-core';
import { describe, expect } from 'vitest';
import { choose, exported, result, settled, type ExportedFile } from './support/filePage';
import { inClassifierWorker } from './support/inClassifierWorker';
import { songFolder } from './support/songFolder';
import { mp3 } from './support/sounds';
import { test, type OpenOptions } from './support/test';

type Open = (options?: OpenOptions) => Promise<Page>;

/** What a browser without SIMD makes of modules that have some: it cannot compile them. */
async function loseSimd(page: Page): Promise<void> {
  await inClassifierWorker(page, 'WebAssembly.validate = () => false');
  await page.route('**/assets/plain-*.wasm', (route) => route.fulfill({ body: Buffer.from([0, 1, 2, 3]) }));
}

function loseNestedWorkers(page: Page): Promise<void> {
  return inClassifierWorker(page, 'delete globalThis.Worker');
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

/** Takes `AudioDecoder` away from the worker that decodes, which has not been asked for anything yet. */
async function loseWebCodecs(page: Page): Promise<void> {
  const decodes = (worker: Worker) => worker.url().includes('decoderWorker');
  const worker = page.workers().find(decodes) ?? (await page.waitForEvent('worker', decodes));
  await worker.evaluate(() => Reflect.deleteProperty(globalThis, 'AudioDecoder'));
}

interface Loss {
  /** Takes something away from the browser while the page is still blank. */
  before?: OpenOptions['prepare'];
  /** Takes something away once the page is there. */
  after?: (page: Page) => Promise<void>;
}

/** What the page says of a real mp3. */
async function judge(open: Open, { before, after }: Loss = {}) {
  const page = await open({ prepare: before });
  await after?.(page);
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
    const { answer, details } = await judge(open, { before: loseSimd });
    expect(expected.details).toContain('simd');
    expect(details).not.toContain('simd');
    expect(details).toContain('what should run instead does not run here');
    expectSameAnswer(answer, expected.answer, 3);
  });

  // The browser's other decoder keeps the silence that an encoder puts before the sound.
  test('without WebCodecs', async ({ open }) => {
    const expected = await judge(open);
    const { answer, decodedWhole } = await judge(open, { after: loseWebCodecs });
    expect([expected.decodedWhole, decodedWhole]).toEqual([false, true]);
    expectSameAnswer(answer, expected.answer, 1);
  });

  test('without workers in workers', async ({ open }) => {
    const expected = await judge(open);
    const { answer, decodedWhole } = await judge(open, { before: loseNestedWorkers });
    expect([expected.decodedWhole, decodedWhole]).toEqual([false, true]);
    expectSameAnswer(answer, expected.answer, 1);
  });

  test('without cross-origin isolation', async ({ open }) => {
    const expected = await judge(open);
    const { answer, isolated } = await judge(open, { before: loseIsolation });
    expect([expected.isolated, isolated]).toEqual([true, false]);
    expectSameAnswer(answer, expected.answer, 6);
  });
});
