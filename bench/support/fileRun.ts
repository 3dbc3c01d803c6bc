import type { Page } from 'playwright-core';
import type { FileResult } from '../page/file';
import { rendererMegabytes } from './rendererMemory';
import { song } from './song';

export interface FileRun extends FileResult {
  /** Of the page's process, above what it held before. */
  peakMB: number;
}

/** Judges an mp3 of this length in the page. */
export async function runFile(page: Page, durationS: number, turns: number): Promise<FileRun> {
  const body = song(durationS);
  await page.route('**/song.mp3', (route) => route.fulfill({ body, contentType: 'audio/mpeg' }));
  const idleMB = await rendererMegabytes(page);
  let peakMB = idleMB;
  const watch = setInterval(() => {
    void rendererMegabytes(page).then((megabytes) => {
      peakMB = Math.max(peakMB, megabytes);
    });
  }, 500);
  try {
    const result = await page.evaluate((count) => window.bench.file('/song.mp3', count), turns);
    return { ...result, peakMB: peakMB - idleMB };
  } finally {
    clearInterval(watch);
    await page.unroute('**/song.mp3');
  }
}
