import type { Page } from 'playwright-core';

/** Waits until the page Network has timed its layers: the network is loaded, has heard a window, and all of its page is drawn. */
export function layersTimed(page: Page, timeout?: number): Promise<void> {
  return page.locator('main section').last().locator('div:has(> table) + div button').waitFor({ timeout });
}
