import type { Page } from 'playwright-core';

/** Runs `code` in the classifier's worker before anything is asked of it: to take away what a browser may lack. */
export async function inClassifierWorker(page: Page, code: string): Promise<void> {
  await page.route('**/assets/workers/classifierWorker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code};${await response.text()}` });
  });
}
