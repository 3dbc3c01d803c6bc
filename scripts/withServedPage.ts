import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { createServer, type DepOptimizationOptions } from 'vite';
import { launchBrowser } from './launchBrowser';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where this process keeps what it made of packages: two processes that make it in one folder take files away from each other. */
let madeIn: string | undefined;

function cacheFolder(): string {
  if (madeIn !== undefined) return madeIn;
  const caches = join(ROOT, 'node_modules/.vite');
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, 'served-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (madeIn = folder);
}

export interface ServedPage {
  /** Of the page's HTML, from the repository's root. */
  path: string;
  /** The page's script has run once `window` has a property of this name. */
  readyName: string;
  optimizeDeps?: DepOptimizationOptions;
}

/**
 * Serves a page out of this repository from its sources, opens it in a browser, isolated, so that its clock is fine;
 * hands it to `use` and closes all of it after.
 *
 * @throws {Error} where the page does not start
 */
export async function withServedPage<T>(
  { path, readyName, optimizeDeps }: ServedPage,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    server: {
      hmr: false,
      watch: null,
      fs: { allow: [ROOT] },
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
    cacheDir: join(cacheFolder(), readyName),
    optimizeDeps,
  });
  try {
    await server.listen();
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      page.on('pageerror', (error) => {
        console.error(error.message);
      });
      await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${path}`);
      await page.waitForFunction((name) => name in window, readyName, { timeout: 280_000 });
      return await use(page);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
