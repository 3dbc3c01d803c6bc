import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/**
 * Halts every process of the page's browser for a while, as sleep halts a computer: no code runs, no sound is taken, and
 * the wall clock goes on. Not on Windows, which has no such signals.
 */
export async function halted(page: Page, durationMs: number): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser of its own.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const ids = processInfo.map(({ id }) => id);
  const signal = (name: NodeJS.Signals): void => {
    for (const id of ids) {
      try {
        process.kill(id, name);
      } catch {
        // A helper of the browser that has ended meanwhile.
      }
    }
  };
  signal('SIGSTOP');
  await setTimeout(durationMs);
  signal('SIGCONT');
}
