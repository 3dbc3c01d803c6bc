import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import { launchBrowser } from '../../scripts/launchBrowser';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Opens bench/page in a browser, isolated, so that its clock is fine; hands it to `use` and closes all of it after.
 *
 * @throws {Error} where the page does not start
 */
export async function withBenchPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    server: {
      port: 4500,
      hmr: false,
      watch: null,
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
    cacheDir: 'node_modules/.vite/bench',
    optimizeDeps: { entries: ['bench/page/main.ts'], exclude: ['onnxruntime-web'] },
  });
  try {
    await server.listen();
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      page.on('pageerror', (error) => {
        console.error(error.message);
      });
      await page.goto(`${server.resolvedUrls?.local[0] ?? ''}bench/page/index.html`);
      await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 60_000 });
      return await use(page);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
