import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { serveFreshBuild } from '../../scripts/serveFreshBuild';

const FIRST_PORT = 4700;
const VIEWPORT = { width: 1280, height: 900 };

/** The page of the network, built and served: opens it at an address, new to everything, and hands it to `use`. */
export type OpenNetworkPage = <T>(address: string, use: (page: Page) => Promise<T>) => Promise<T>;

/** Builds the page, serves it, hands what opens it to `use`, and takes it down after. */
export async function withNetworkPage<T>(
  browser: Browser,
  use: (open: OpenNetworkPage) => Promise<T>,
): Promise<T> {
  const server = await serveFreshBuild(FIRST_PORT);
  try {
    return await use(async (address, look) => {
      const context = await browser.newContext({ locale: 'en-US', viewport: VIEWPORT });
      try {
        const page = await context.newPage();
        await page.addInitScript(watchPictures);
        await page.goto(`${server.url}#/network${address}`);
        return await look(page);
      } finally {
        await context.close();
      }
    });
  } finally {
    await server.close();
  }
}

declare global {
  interface Window {
    /** Moments, in milliseconds of `performance.now()`, at which the overview has shown another window. */
    picturesMs: number[];
  }
}

/** Runs in the page before its own scripts. No function in here has a name: our compiler would call a helper for it. */
function watchPictures(): void {
  window.picturesMs = [];
  new MutationObserver(() => {
    // A frame later what was drawn is seen.
    requestAnimationFrame(() => setTimeout(() => window.picturesMs.push(performance.now())));
  }).observe(document, { subtree: true, attributeFilter: ['data-window-start'] });
}

/** From the moment at which the network is loaded to its first picture: maps of all layers, figures and answer. */
export async function firstPictureMs(page: Page): Promise<number> {
  await page.waitForFunction(() => window.picturesMs.length > 0, undefined, { timeout: 60_000 });
  return page.evaluate(() => {
    const [loaded] = performance.getEntriesByName('network-loaded');
    return window.picturesMs[0] - loaded.startTime;
  });
}

/** Pictures a second, over so many seconds of music that plays. */
export async function picturesPerSecond(page: Page, seconds: number): Promise<number> {
  // What else there is to do at the start is over.
  await page.getByRole('button', { name: 'Measure again' }).waitFor();
  await page
    .getByRole('button', { name: /^Play / })
    .first()
    .click();
  const count = () => page.evaluate(() => window.picturesMs.length);
  await page.waitForTimeout(500);
  const before = await count();
  await page.waitForTimeout(1000 * seconds);
  const pictures = (await count()) - before;
  await page
    .getByRole('button', { name: /^Pause / })
    .first()
    .click();
  return pictures / seconds;
}

/** From one frame to the next, in milliseconds, while `act` has its way with the page. */
export async function frameTimesMs(page: Page, act: () => Promise<void>): Promise<number[]> {
  const frames = await page.evaluateHandle(() => {
    const recorded = { going: true, timesMs: Array.of<number>() };
    let before = performance.now();
    const record = [
      (now: number) => {
        recorded.timesMs.push(now - before);
        before = now;
        if (recorded.going) requestAnimationFrame(record[0]);
      },
    ];
    requestAnimationFrame(record[0]);
    return recorded;
  });
  await act();
  return frames.evaluate((recorded) => {
    recorded.going = false;
    return recorded.timesMs.slice(1);
  });
}

const costsSchema = z.object({
  milliseconds: z.number(),
  layers: z.array(z.object({ milliseconds: z.number() })),
});

/** The sum of the times of all layers over that of the whole network, as the page gives its costs away. */
export async function sumOverWhole(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Measure again' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the costs as JSON' }).click(),
  ]);
  const costs = costsSchema.parse(JSON.parse(await readFile(await download.path(), 'utf8')));
  return costs.layers.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / costs.milliseconds;
}
