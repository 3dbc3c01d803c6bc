import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { rendererMegabytes } from './rendererMemory';
import { song } from './song';

/** Between two looks at the memory of a page. */
const LOOK_MS = 500;

/**
 * Hands the page an mp3 of this length, as a file on the disk, as a person would, and a classifier whose network is ready;
 * both are gone after `use`.
 */
export async function withSong<T>(page: Page, durationS: number, use: () => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'genrescope-song-'));
  try {
    const mp3 = path.join(folder, 'song.mp3');
    await writeFile(mp3, song(durationS));
    await page.setInputFiles('input', mp3);
    await page.evaluate(() => window.bench.startJudging());
    return await use();
  } finally {
    await page.evaluate(() => {
      window.bench.stopJudging();
    });
    await rm(folder, { recursive: true });
  }
}

/** What `run` gives, and the most megabytes that the page's process held meanwhile above what it holds now. */
export async function watchingMemory<T>(
  page: Page,
  run: () => Promise<T>,
): Promise<{ result: T; peakMB: number }> {
  const idleMB = await rendererMegabytes(page);
  let peakMB = idleMB;
  const watch = setInterval(() => {
    void rendererMegabytes(page).then((megabytes) => {
      peakMB = Math.max(peakMB, megabytes);
    });
  }, LOOK_MS);
  try {
    return { result: await run(), peakMB: peakMB - idleMB };
  } finally {
    clearInterval(watch);
  }
}
