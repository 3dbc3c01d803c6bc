import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { flacHeader } from '../support/flacHeader';
import { allSettled, choose, exported } from './support/filePage';
import { hostedBuild } from './support/hostedBuild';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

/** A browser takes two seconds to end a worker that never lets anything in; a busy machine more. */
async function workersAre(page: Page, count: number): Promise<void> {
  await expect.poll(() => page.workers().length).toBe(count);
}

/** Has the decoder of a build never come back from files whose names end in 'hang.wav'. */
function breakDecoder(build: string): void {
  const workers = path.join(build, 'assets/workers');
  const name = readdirSync(workers).find((file) => file.startsWith('decoderWorker'));
  if (name === undefined) throw new Error('The build has no decoder.');
  const hanging = `
    const slice = Blob.prototype.slice;
    Blob.prototype.slice = function (...range) {
      if (this.name?.endsWith('hang.wav')) for (;;);
      return slice.apply(this, range);
    };`;
  const file = path.join(workers, name);
  writeFileSync(file, `{${hanging}}\n${readFileSync(file, 'utf8')}`);
}

describe('a worker that is stuck', () => {
  test.for(['spin', 'spinInPromises', 'wait'] as const)('is ended: %s', async (method, { open }) => {
    const page = await open({ path: 'stuck/' });
    expect(await page.evaluate((name) => window.stuck.call(name), method)).toContain('WorkerStalledError');
    await workersAre(page, 1);
  });

  test.for(['spin', 'spinInPromises'] as const)('is ended after an abort: %s', async (method, { open }) => {
    const page = await open({ path: 'stuck/' });
    expect(await page.evaluate((name) => window.stuck.abort(name), method)).toContain('WorkerStalledError');
    await workersAre(page, 1);
  });
});

describe('a decoder that is stuck in a file', () => {
  test('says that it is damaged, and another one decodes the next', async ({ open }) => {
    const page = await open({ path: 'stuck/' });
    const told = await page.evaluate(() => window.stuck.decode([3, 0, 0, 5]));
    expect(told).toEqual([3, 'AudioDecodeError: corrupt', 'AudioDecodeError: corrupt', 5]);
    await workersAre(page, 1);
  });

  test('is ended and replaced where the file is given up', async ({ open }) => {
    const page = await open({ path: 'stuck/' });
    const given = await page.evaluate(() => window.stuck.decode([0], { patienceMs: 500 }));
    expect(given[0]).toContain('TimeoutError');
    expect(await page.evaluate(() => window.stuck.decode([7]))).toEqual([7]);
    await workersAre(page, 1);
  });
});

test('a file that has a header and no sound is told from songs, and the queue goes on', async ({ page }) => {
  const flac = flacHeader();
  const { files } = songFolder({ 'a.wav': tone(4), 'b.flac': flac, 'c.flac': flac, 'd.wav': tone(4) });
  await choose(page, files);
  await allSettled(page, files.length);
  const songs = await exported(page);
  expect(songs.map(({ state }) => state)).toEqual(['done', 'failed', 'failed', 'done']);
  expect(songs[1].error).toContain('b.flac');
});

test('a queue with files in its middle that no decoder comes back from ends by itself, and all others are judged', async ({
  open,
}) => {
  const { folder, url } = await hostedBuild(inject('appFolder'));
  breakDecoder(folder);
  const page = await open({ path: url });
  const isHanging = (index: number): boolean => index === 20 || index === 21;
  const names = Array.from(
    { length: 40 },
    (_, index) => `${index} ${isHanging(index) ? 'hang' : 'song'}.wav`,
  );
  await choose(page, songFolder(Object.fromEntries(names.map((name) => [name, tone(0.5)]))).files);
  await allSettled(page, names.length);
  const songs = await exported(page);
  expect(songs.map(({ file, state }) => [file, state])).toEqual(
    names.map((name, index) => [name, isHanging(index) ? 'failed' : 'done']),
  );
  for (const { file, error } of songs.filter(({ error }) => error !== undefined))
    expect(error).toContain(file);
  await workersAre(page, 2);
});
