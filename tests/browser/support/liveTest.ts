import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { fakeMicrophone } from '../../../scripts/fakeMicrophone';
import { launchBrowser } from '../../../scripts/launchBrowser';
import { pagesOf, type OpenOptions, type Pages } from './pages';
import { writeSongs } from './songFolder';
import { test } from './test';

export interface LiveOptions extends OpenOptions {
  /** What the microphone hears, as a wav file, over and over from its start. */
  hearing: Uint8Array;
  /** Switches of Chromium; those of a microphone that the person allows unless given. */
  switches?: (wav: string) => string[];
}

type Microphone = Required<Pick<LiveOptions, 'hearing' | 'switches'>>;

interface Fixtures {
  /** Gives a browser with this microphone; the one that it gave last where that has it. */
  browserWith: (microphone: Microphone) => Promise<Browser>;
  /** Opens the live page, in a context of its own, in a browser whose microphone plays a wav file. */
  live: (options: LiveOptions) => Promise<Page>;
}

/** A test with a microphone of its own. Pages are held to what `test` holds them to. */
export const liveTest = test.extend<Fixtures>({
  browserWith: [
    async ({}, use) => {
      let last: { key: string; browser: Browser; close: () => Promise<void> } | undefined;
      await use(async ({ hearing, switches }) => {
        const key = createHash('sha256').update(hearing).update(switches('').join(' ')).digest('hex');
        if (last?.key !== key) {
          await last?.close();
          last = undefined;
          const { files, remove } = writeSongs({ 'heard.wav': hearing });
          const browser = await launchBrowser(switches(files[0]));
          last = { key, browser, close: () => browser.close().finally(remove) };
        }
        return last.browser;
      });
      await last?.close();
    },
    { scope: 'file' },
  ],
  live: async ({ browserWith }, use) => {
    const opened: Pages[] = [];
    await use(async ({ hearing, switches = fakeMicrophone, ...options }) => {
      const pages = pagesOf(await browserWith({ hearing, switches }));
      opened.push(pages);
      return pages.open({ path: '#/live', ...options });
    });
    for (const pages of opened) await pages.close();
  },
});
