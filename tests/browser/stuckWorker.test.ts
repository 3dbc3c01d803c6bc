import { describe, expect, vi } from 'vitest';
import { flacHeader } from '../support/flacHeader';
import { choose, allSettled, exported } from './support/filePage';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

describe('a worker that is stuck', () => {
  test.for(['spin', 'spinInPromises', 'wait'] as const)('is ended: %s', async (method, { open }) => {
    const page = await open({ path: 'stuck/' });
    expect(await page.evaluate((name) => window.stuck.call(name), method)).toBe('WorkerStalledError');
    await vi.waitFor(() => {
      expect(page.workers()).toEqual([]);
    });
  });

  test.for(['spin', 'spinInPromises'] as const)('is ended after an abort: %s', async (method, { open }) => {
    const page = await open({ path: 'stuck/' });
    const name = await page.evaluate((name) => window.stuck.call(name, { abort: true }), method);
    expect(name).toBe('WorkerStalledError');
    await vi.waitFor(() => {
      expect(page.workers()).toEqual([]);
    });
  });
});

describe('a file that its decoder has no end of', () => {
  test('fails as damaged, and the queue goes on', async ({ page }) => {
    const { files } = songFolder({
      'a.wav': tone(4),
      'b.flac': flacHeader(),
      'c.flac': flacHeader(),
      'd.wav': tone(4),
    });
    await choose(page, files);
    await allSettled(page, files.length);
    const songs = await exported(page);
    expect(songs.map(({ file, state }) => [file, state])).toEqual([
      ['a.wav', 'done'],
      ['b.flac', 'failed'],
      ['c.flac', 'failed'],
      ['d.wav', 'done'],
    ]);
    console.log(
      songs[1].error,
      page.workers().map((w) => w.url()),
    );
  });
});
