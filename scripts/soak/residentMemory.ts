import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/**
 * Bytes that the processes of a browser's pages hold in memory of their own, what their decoders lay out included; undefined where
 * the system has no /proc to tell.
 */
export async function pageProcessBytes(browser: Browser): Promise<number | undefined> {
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  await devTools.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = await Promise.all(pages.map(({ id }) => anonymousBytes(id)));
  const known = sizes.filter((size) => size !== undefined);
  return known.length < sizes.length ? undefined : known.reduce((sum, size) => sum + size, 0);
}

async function anonymousBytes(process: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  const found = /^RssAnon:\s+(\d+) kB/m.exec(status);
  return found ? 1024 * Number(found[1]) : undefined;
}
