import type { Page } from 'playwright-core';

/** Lets a page measure its memory at once, garbage collected, rather than whenever it suits the browser. */
export const MEASURE_AT_ONCE = '--enable-blink-features=ForceEagerMeasureMemory';

interface Share {
  bytes: number;
  types: string[];
}

/** What `performance` can do besides what TypeScript knows. */
interface Measuring {
  measureUserAgentSpecificMemory: () => Promise<{ breakdown: Share[] }>;
}

/**
 * Bytes of JavaScript, of the page and its workers together, in a browser that was started with `MEASURE_AT_ONCE`. The
 * page must be isolated.
 */
export async function javaScriptBytes(page: Page): Promise<number> {
  return sumOf((await measure(page)).filter(({ types }) => types.includes('JavaScript')));
}

/** As `javaScriptBytes`, of all kinds of memory that the browser counts. */
export async function bytesInUse(page: Page): Promise<number> {
  return sumOf(await measure(page));
}

async function measure(page: Page): Promise<Share[]> {
  const { breakdown } = await page.evaluate(() => {
    const measuring = performance as unknown as Measuring;
    return measuring.measureUserAgentSpecificMemory();
  });
  return breakdown;
}

function sumOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { bytes }) => sum + bytes, 0);
}
