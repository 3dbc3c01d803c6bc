import type { Page } from 'playwright-core';

/** Lets a page measure its memory at once, garbage collected, rather than whenever it suits the browser. */
export const MEASURE_AT_ONCE = '--enable-blink-features=ForceEagerMeasureMemory';

/** What `performance` can do besides what TypeScript knows. */
interface Measuring {
  measureUserAgentSpecificMemory: () => Promise<{ breakdown: { bytes: number; types: string[] }[] }>;
}

/**
 * Bytes of JavaScript, of the page and its workers together, in a browser that was started with `MEASURE_AT_ONCE`. The
 * page must be isolated.
 */
export async function javaScriptBytes(page: Page): Promise<number> {
  const { breakdown } = await page.evaluate(() => {
    const measuring = performance as unknown as Measuring;
    return measuring.measureUserAgentSpecificMemory();
  });
  return breakdown
    .filter(({ types }) => types.includes('JavaScript'))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
