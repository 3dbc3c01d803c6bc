import type { Page } from 'playwright-core';
import { withServedPage } from '../../scripts/withServedPage';

/**
 * Opens bench/page in a browser, hands it to `use` and closes all of it after.
 *
 * @throws {Error} where the page does not start
 */
export function withBenchPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  return withServedPage(
    {
      path: 'bench/page/index.html',
      readyName: 'bench',
      optimizeDeps: { entries: ['bench/page/main.ts'], exclude: ['onnxruntime-web'] },
    },
    use,
  );
}
