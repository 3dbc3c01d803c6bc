import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fakeMicrophone } from '../fakeMicrophone';
import { launchBrowser } from '../launchBrowser';
import { serveFreshBuild } from '../serveFreshBuild';
import { collectFigures } from './figures';
import { MEASURE_AT_ONCE } from './heap';
import { preloadHistory } from './preloadHistory';
import { programme } from './programme';

const FIRST_PORT = 4600;

/**
 * Builds the page, serves it, and opens a tab of a browser whose microphone plays our samples; hands them to `use`, and takes all of
 * it down after.
 *
 * @throws {Error} where there is no browser
 */
export async function withMicrophone<T>(use: (page: Page, url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'genrescope-soak-'));
  const owned: (() => Promise<void>)[] = [
    async () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  ];
  try {
    const server = await serveFreshBuild(FIRST_PORT);
    owned.push(server.close);
    const wav = join(folder, 'programme.wav');
    writeFileSync(wav, programme());
    const browser = await launchBrowser([...fakeMicrophone(wav), MEASURE_AT_ONCE]);
    owned.push(() => browser.close());
    return await use(await browser.newPage({ locale: 'en-US' }), server.url);
  } finally {
    for (const close of owned.reverse()) await close();
  }
}

/**
 * Has a live page listen; hands it to `use` once it gives answers and figures are collected.
 *
 * @param rows that its list of what was heard holds before, all of them shown
 * @throws {Error} where there is no browser, or the page does not come to listen
 */
export function listening<T>(use: (page: Page) => Promise<T>, rows = 0): Promise<T> {
  return withMicrophone(async (page, url) => {
    if (rows > 0) await preloadHistory(page, url, rows);
    await page.goto(`${url}#/live`);
    await page.getByRole('button', { name: 'Start listening' }).click();
    if (rows > 0) await page.getByRole('button', { name: 'Show all' }).click();
    await collectFigures(page);
    return use(page);
  });
}
