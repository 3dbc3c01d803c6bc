import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { launchBrowser } from '../../../scripts/launchBrowser';
import { watchProblems } from './pageProblems';

interface Fixtures {
  browser: Browser;
  /** Opens the app, or another page of ours, in a context of its own. */
  open: (options?: OpenOptions) => Promise<Page>;
  /** The app as a person who speaks English sees it for the first time. */
  page: Page;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Relative to the app's address, or an address of its own; the app's page unless given. */
  path?: string;
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
    const opened: { close: () => Promise<void>; problems: string[] }[] = [];
    await use(async ({ path = '', ...options } = {}) => {
      const { href, origin } = new URL(path, inject('appUrl'));
      const context = await browser.newContext({
        locale: 'en-US',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      opened.push({ close: () => context.close(), problems: watchProblems(context, origin) });
      const page = await context.newPage();
      await page.goto(href);
      return page;
    });
    for (const { close } of opened) await close();
    expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
  },
  page: async ({ open }, use) => {
    await use(await open());
  },
});
