import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';

const run = promisify(execFile);

/**
 * Megabytes that the browser's largest page process holds in memory, by `ps`.
 *
 * @throws {Error} where there is no `ps` (Windows)
 */
export async function rendererMegabytes(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser of its own.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', ids.join()]);
  return Math.max(...stdout.trim().split('\n').map(Number)) / 1024;
}
