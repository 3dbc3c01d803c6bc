import type { Browser, Page } from 'playwright-core';
import { fakeMicrophone } from '../../../scripts/fakeMicrophone';
import { launchBrowser } from '../../../scripts/launchBrowser';
import { pagesOf, type OpenOptions, type Pages } from './pages';
import { songFolder } from './songFolder';
import { test } from './test';

export interface LiveOptions extends OpenOptions {
  /** What the microphone hears, as a wav file, over and over from its start. */
  hearing: Uint8Array;
  /** Switches of Chromium; those of a microphone that the person allows unless given. */
  switches?: (wav: string) => string[];
}

interface Fixtures {
  /** Opens the live page in a browser of its own, whose microphone plays a wav file. */
  live: (options: LiveOptions) => Promise<Page>;
}

/** A test with a microphone of its own. Pages are held to what `test` holds them to. */
export const liveTest = test.extend<Fixtures>({
  live: async ({}, use) => {
    const opened: { browser: Browser; pages: Pages }[] = [];
    await use(async ({ hearing, switches = fakeMicrophone, ...options }) => {
      const [wav] = songFolder({ 'heard.wav': hearing }).files;
      const browser = await launchBrowser(switches(wav));
      const pages = pagesOf(browser);
      opened.push({ browser, pages });
      return pages.open({ path: '#/live', ...options });
    });
    for (const { browser, pages } of opened) {
      await pages.close().finally(() => browser.close());
    }
  },
});
