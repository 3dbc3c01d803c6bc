import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { watchProblems } from './pageProblems';

export interface OpenOptions extends BrowserContextOptions {
  /** Relative to the app's address, or an address of its own; the app's page unless given. */
  path?: string;
  /** Called with the page while it is still blank. */
  prepare?: (page: Page) => Promise<void>;
  /** Until when the page is waited for; until all that it asks for has come unless given. */
  waitUntil?: 'commit';
  /**
   * Whether the page may keep itself for visits without a connection, which takes longer than to open it; not unless given. What a
   * service worker asks for goes past the page's routes.
   */
  serviceWorkers?: 'allow' | 'block';
}

/** Pages of a browser, each in a context of its own, until they are closed. */
export interface Pages {
  /** Opens the app, or another page of ours, as a person who speaks English sees it for the first time. */
  open: (options?: OpenOptions) => Promise<Page>;
  /** Closes them all. Fails where one of them logged an error or a warning, threw, or asked another origin for something. */
  close: () => Promise<void>;
}

/** How long a step of a test may take: a busy machine is no fault of the page. */
const PATIENCE_MS = 90_000;

export function pagesOf(browser: Browser): Pages {
  const opened: { close: () => Promise<void>; problems: string[] }[] = [];
  return {
    open: async ({ path = '', prepare, waitUntil, ...options } = {}) => {
      const { href, origin } = new URL(path, inject('appUrl'));
      const context = await browser.newContext({
        locale: 'en-US',
        viewport: { width: 1280, height: 900 },
        serviceWorkers: 'block',
        ...options,
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const problems = await watchProblems(context, origin);
      const close = async (): Promise<void> => {
        // What a route still has to answer is answered to nobody.
        await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
        await context.close();
      };
      opened.push({ close, problems });
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(href, { waitUntil });
      return page;
    },
    close: async () => {
      for (const { close } of opened) await close();
      expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
    },
  };
}
