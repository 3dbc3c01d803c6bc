import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { openFile } from '../../cli/support/decodeNode';
import {
  CLIP_SAMPLES,
  correlation,
  HEARD,
  PADDING_SAMPLES,
  REFUSED,
  STRETCH,
  type FormatRow,
} from '../audio/support/formats';
import { readStream } from '../audio/support/read';
import type { AudioPage } from './pages/audio/main';
import type { Outcome, Summary } from './pages/audio/summary';
import { test, type OpenOptions } from './support/test';

/** Of the npm package audio-lena. */
const FILES = join(import.meta.dirname, '../../node_modules/audio-lena');

async function audioPage(open: (options?: OpenOptions) => Promise<Page>, file: string): Promise<Page> {
  const page = await open({ path: 'audio/' });
  await page.setInputFiles('input', join(FILES, file));
  return page;
}

function outcome(page: Page, way: keyof AudioPage): Promise<Outcome> {
  return page.evaluate((name) => window.audio[name](), way);
}

function expectClip(result: Outcome, { format, rms }: Pick<FormatRow, 'format' | 'rms'>): Summary {
  if ('error' in result) throw new Error(`${result.error}: ${result.cause}`);
  expect(result.source.format).toBe(format);
  expect(result.samples).toBeGreaterThan(CLIP_SAMPLES - 16);
  expect(result.samples).toBeLessThan(CLIP_SAMPLES + PADDING_SAMPLES);
  expect(result.rms).toBeCloseTo(rms, 2);
  expect(result.notes).toEqual([]);
  return result;
}

/** What the command line hears of a file, at the place that is compared. */
async function stretchInNode(file: string): Promise<Float32Array> {
  const { samples } = await readStream(await openFile(join(FILES, file)));
  return samples.subarray(STRETCH.from, STRETCH.to);
}

describe('a sound file in Chromium', () => {
  let lossless: Float32Array;
  beforeAll(async () => {
    lossless = await stretchInNode('lena.wav');
  });

  test.for(HEARD)(
    '$file is decoded in a worker, as a stream, to what the command line hears',
    async (row, { open }) => {
      const result = expectClip(await outcome(await audioPage(open, row.file), 'inWorker'), row);
      const { file, format, codec, sampleRate, pageOnly, isShifted } = row;
      expect(result.source).toMatchObject({ format, codec, sampleRate });
      expect(result.chunks).toBeGreaterThan(1);
      if (!isShifted) expect(correlation(result.stretch, lossless)).toBeGreaterThan(0.95);
      if (!pageOnly) expect(correlation(result.stretch, await stretchInNode(file))).toBeGreaterThan(0.9999);
    },
  );

  test.for(HEARD.filter(({ format }) => format !== 'aiff'))(
    '$file is decoded on the main thread too',
    async (row, { open }) => {
      expectClip(await outcome(await audioPage(open, row.file), 'onMain'), row);
    },
  );

  test.for(REFUSED)('$file is refused as $reason', async ({ file, reason }, { open }) => {
    const page = await audioPage(open, file);
    expect(await outcome(page, 'inWorker')).toMatchObject({ error: reason });
    expect(await outcome(page, 'onMain')).toMatchObject({ error: 'unknown-format' });
  });
});

describe('in a browser without WebCodecs', () => {
  test('a worker says that it lacks the codec, and the main thread decodes', async ({ open }) => {
    const page = await audioPage(open, 'lena.mp3');
    expect(await outcome(page, 'inWorkerWithoutWebCodecs')).toMatchObject({ error: 'unsupported-codec' });
    expectClip(await outcome(page, 'onMain'), { format: 'mp3', rms: 0.13 });
  });

  test('a worker decodes wav all the same', async ({ open }) => {
    const page = await audioPage(open, 'lena.wav');
    expectClip(await outcome(page, 'inWorkerWithoutWebCodecs'), { format: 'wav', rms: 0.13 });
  });
});
