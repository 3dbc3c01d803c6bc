import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { FileResult } from '../page/file';
import { rendererMegabytes } from './rendererMemory';
import { song } from './song';

export interface FileRun extends FileResult {
  /** Of the page's process, above what it held when its network was ready. */
  peakMB: number;
}

/** Judges an mp3 of this length in the page, which is handed it as a file on the disk, as a person would. */
export async function runFile(page: Page, durationS: number, turns: number): Promise<FileRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'genrescope-song-'));
  const mp3 = path.join(folder, 'song.mp3');
  await writeFile(mp3, song(durationS));
  await page.setInputFiles('input', mp3);
  await page.evaluate(() => window.bench.startJudging());
  const idleMB = await rendererMegabytes(page);
  let peakMB = idleMB;
  const watch = setInterval(() => {
    void rendererMegabytes(page).then((megabytes) => {
      peakMB = Math.max(peakMB, megabytes);
    });
  }, 500);
  try {
    const result = await page.evaluate((count) => window.bench.judge(count), turns);
    return { ...result, peakMB: peakMB - idleMB };
  } finally {
    clearInterval(watch);
    await page.evaluate(() => {
      window.bench.stopJudging();
    });
    await rm(folder, { recursive: true });
  }
}
