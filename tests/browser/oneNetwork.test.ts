import type { Worker } from 'playwright-core';
import { describe, expect } from 'vitest';
import { choose, result, settled } from './support/filePage';
import { hears, startListening } from './support/livePage';
import { liveTest } from './support/liveTest';
import { songFolder } from './support/songFolder';
import { music } from './support/sounds';
import { test } from './support/test';

/** What TensorFlow.js keeps of itself in a worker: its engine, and its kernels by the names of backend and kernel. */
interface TfjsGlobals {
  _tfengine: { backendName: string };
  _tfGlobals: Map<string, Map<string, { kernelFunc: (call: unknown) => unknown }>>;
  kernelCalls?: Record<string, number | undefined>;
}

const backendIn = (worker: Worker) =>
  worker.evaluate(() => (globalThis as unknown as TfjsGlobals)._tfengine.backendName);

/** Counts the calls of our layers' kernels from now on. */
const countKernels = (worker: Worker) =>
  worker.evaluate(() => {
    const scope = globalThis as unknown as TfjsGlobals;
    const calls: Record<string, number | undefined> = (scope.kernelCalls = {});
    for (const name of ['ConvBatchNorm', 'InvertedResidual']) {
      const config = scope._tfGlobals.get('kernelRegistry')?.get(`simd_${name}`);
      if (!config) continue;
      const { kernelFunc } = config;
      config.kernelFunc = (call) => {
        calls[name] = (calls[name] ?? 0) + 1;
        return kernelFunc(call);
      };
    }
  });

const kernelCalls = (worker: Worker) =>
  worker.evaluate(() => (globalThis as unknown as TfjsGlobals).kernelCalls ?? {});

describe('by default', () => {
  test("a file is heard by Meyda's mel and a LayersModel of our layers on the backend simd", async ({
    open,
  }) => {
    const page = await open();
    const { files } = songFolder({ 'first.wav': music(), 'song.wav': music() });
    await choose(page, files.slice(0, 1));
    await settled(page, 'first.wav');
    const worker = page.workers().find((one) => one.url().includes('classifierWorker'));
    if (!worker) throw new Error('There is no worker that classifies.');
    expect(await backendIn(worker)).toBe('simd');
    await countKernels(worker);
    await choose(page, files.slice(1));
    await settled(page, 'song.wav');
    const { ConvBatchNorm = 0, InvertedResidual } = await kernelCalls(worker);
    // One call of the model for each batch of windows: the stem and the last convolution, and 15 blocks.
    expect(ConvBatchNorm).toBeGreaterThanOrEqual(2);
    expect(InvertedResidual).toBe((15 * ConvBatchNorm) / 2);
    const details = await result(page, 'song.wav').textContent();
    expect(details).toContain(
      'A LayersModel of TensorFlow.js: InputLayer, ConvBatchNorm, 15 × InvertedResidual, ConvBatchNorm, GlobalAveragePooling2D, Dense, HardSwish, 2 × Dense.',
    );
    expect(details).toMatch(
      /checked against Meyda in this browser: largest difference \d(\.\d)?E-([6-9]|\d\d)/,
    );
  });

  test('and Meyda computes every frame of it where the address asks for that', async ({ open }) => {
    const page = await open({ path: '?mel=meyda' });
    await choose(page, songFolder({ 'song.wav': music() }).files);
    await settled(page, 'song.wav');
    expect(await result(page, 'song.wav').textContent()).toContain('Meyda itself computes every frame.');
  });

  liveTest('the microphone is heard by the same', async ({ live }) => {
    const page = await live({ hearing: music() });
    await startListening(page);
    await hears(page);
    const worker = page.workers().find((one) => one.url().includes('liveWorker'));
    if (!worker) throw new Error('There is no worker that listens.');
    expect(await backendIn(worker)).toBe('simd');
    await countKernels(worker);
    // The first answer from now on may have been computed before.
    await expect
      .poll(async () => (await kernelCalls(worker)).InvertedResidual ?? 0)
      .toBeGreaterThanOrEqual(15);
  });
});
