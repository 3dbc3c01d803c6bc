import type { Browser, Page } from 'playwright-core';
import { test as base } from 'vitest';
import { launchBrowser } from '../../../scripts/launchBrowser';
import { pagesOf, type Pages } from './pages';

export type { OpenOptions } from './pages';

interface Fixtures {
  browser: Browser;
  open: Pages['open'];
  /** The app as a person who speaks English sees it for the first time. */
  page: Page;
}

/**
 * A test with a real browser. It fails, whatever it asserts, when a page that it opened logs an error or a warning,
 * throws, or asks another origin for something.
 */
export const test = base.extend<Fixtures>({
  browser: [
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ browser }, use) => {
    const pages = pagesOf(browser);
    await use(pages.open);
    await pages.close();
  },
  page: async ({ open }, use) => {
    await use(await open());
  },
});
