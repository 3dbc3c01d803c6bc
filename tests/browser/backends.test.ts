import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { drop } from './support/drop';
import { exported, result, settled } from './support/filePage';
import { inClassifierWorker } from './support/inClassifierWorker';
import { songFolder } from './support/songFolder';
import { music } from './support/sounds';
import { test } from './support/test';

/** What the page says of one song when the network runs on a backend, and which it says that it ran on. */
async function judge(page: Page, name: string) {
  const { files } = songFolder({ [name]: music() });
  await drop(page, files);
  await settled(page, name);
  const [song] = await exported(page);
  const details = await result(page, name).textContent();
  return { ranking: song.result?.ranking, details };
}

/** Headless browsers differ in whether they have WebGPU; one that has it but no adapter says so on the console. */
const withoutWebgpu = (page: Page) =>
  inClassifierWorker(page, "Object.defineProperty(navigator, 'gpu', { value: undefined })");

describe('what runs the network', () => {
  test('is said on every page, and why', async ({ open }) => {
    const page = await open();
    await page
      .getByText(
        'The network runs on TensorFlow.js with our own backend (WebAssembly SIMD): the backend made for its layers.',
      )
      .waitFor();
    await page.getByRole('link', { name: 'Model card' }).click();
    await page.getByRole('contentinfo').getByText('The network runs on').waitFor();
  });

  test('is our own backend where WebGPU is asked for and not there, with nothing to be noticed', async ({
    open,
  }) => {
    const page = await open({ path: '?backend=webgpu', prepare: withoutWebgpu });
    await page.getByText('(WebAssembly SIMD): what should run instead does not run here.').waitFor();
    const { details } = await judge(page, 'song.wav');
    expect(details).toContain('simd');
  });

  for (const backend of ['wasm', 'webgl']) {
    test(`may be ${backend} of TensorFlow.js, which answers as our own backend does`, async ({ open }) => {
      const ours = await judge(await open(), 'song.wav');
      const theirs = await judge(await open({ path: `?backend=${backend}` }), 'song.wav');
      expect(ours.details).toContain('simd');
      expect(theirs.details).toContain(backend);
      expect(theirs.details).not.toContain('simd');
      expect(theirs.ranking?.map(({ genre }) => genre)).toEqual(ours.ranking?.map(({ genre }) => genre));
      theirs.ranking?.forEach(({ probability }, index) => {
        expect(probability).toBeCloseTo(ours.ranking?.at(index)?.probability ?? NaN, 3);
      });
    });
  }
});
