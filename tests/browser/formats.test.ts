import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { AudioPage } from './pages/audio/main';
import type { Outcome } from './pages/audio/summary';
import { test, type OpenOptions } from './support/test';

/** Of the clip in the npm package audio-lena, 12.27 s long. */
const FILES = join(import.meta.dirname, '../../node_modules/audio-lena');
const CLIP_SAMPLES = 12.27 * 16_000;
/** What encoders add at the ends: up to 60 ms. */
const PADDING_SAMPLES = 0.06 * 16_000;

/** Formats that must be heard: in a worker, as a stream, by WebCodecs. */
const HEARD = [
  { file: 'lena.wav', format: 'wav', rms: 0.13 },
  { file: 'lena.mp3', format: 'mp3', rms: 0.13 },
  { file: 'lena.ogg', format: 'ogg', rms: 0.13 },
  { file: 'lena.opus', format: 'ogg', rms: 0.123 },
  { file: 'lena.flac', format: 'flac', rms: 0.13 },
  { file: 'lena.m4a', format: 'm4a', rms: 0.092 },
  { file: 'lena.aac', format: 'aac', rms: 0.13 },
  { file: 'lena.webm', format: 'webm', rms: 0.13 },
  { file: 'lena-vorbis.webm', format: 'webm', rms: 0.13 },
];

/** Formats that no browser of the Chromium family knows; a person is told that the format is unknown. */
const REFUSED = [
  'lena.aiff',
  'lena-24.aiff',
  'lena-32.aiff',
  'lena-alaw.aiff',
  'lena-ulaw.aiff',
  'lena.caf',
  'lena-alaw.caf',
  'lena-f32.caf',
  'lena.raw',
];

async function audioPage(open: (options?: OpenOptions) => Promise<Page>, file: string): Promise<Page> {
  const page = await open({ path: 'audio/' });
  await page.setInputFiles('input', join(FILES, file));
  return page;
}

function outcome(page: Page, way: keyof AudioPage): Promise<Outcome> {
  return page.evaluate((name) => window.audio[name](), way);
}

function expectClip(result: Outcome, format: string, rms: number): void {
  if ('error' in result) throw new Error(`${result.error}: ${result.cause}`);
  expect(result.source.format).toBe(format);
  expect(result.samples).toBeGreaterThan(CLIP_SAMPLES - 16);
  expect(result.samples).toBeLessThan(CLIP_SAMPLES + PADDING_SAMPLES);
  expect(result.rms).toBeCloseTo(rms, 2);
  expect(result.notes).toEqual([]);
}

describe('a sound file in Chromium', () => {
  test.for(HEARD)('$file is decoded in a worker, as a stream', async ({ file, format, rms }, { open }) => {
    const result = await outcome(await audioPage(open, file), 'inWorker');
    expectClip(result, format, rms);
    expect(result).toHaveProperty(
      'chunks',
      expect.toSatisfy((chunks: number) => chunks > 5),
    );
  });

  test.for(HEARD)('$file is decoded on the main thread too', async ({ file, format, rms }, { open }) => {
    expectClip(await outcome(await audioPage(open, file), 'onMain'), format, rms);
  });

  test.for(REFUSED)('%s is refused as a format that is not known', async (file, { open }) => {
    const page = await audioPage(open, file);
    expect(await outcome(page, 'inWorker')).toMatchObject({ error: 'unknown-format' });
    expect(await outcome(page, 'onMain')).toMatchObject({ error: 'unknown-format' });
  });
});

describe('in a browser without WebCodecs', () => {
  test('a worker says that it lacks the codec, and the main thread decodes', async ({ open }) => {
    const page = await audioPage(open, 'lena.mp3');
    expect(await outcome(page, 'inWorkerWithoutWebCodecs')).toMatchObject({ error: 'unsupported-codec' });
    expectClip(await outcome(page, 'onMain'), 'mp3', 0.13);
  });

  test('a worker decodes wav all the same', async ({ open }) => {
    const page = await audioPage(open, 'lena.wav');
    expectClip(await outcome(page, 'inWorkerWithoutWebCodecs'), 'wav', 0.13);
  });
});
