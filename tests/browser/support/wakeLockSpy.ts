import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Every lock on the screen that the page was given, the first one first. */
    wakeLocks: WakeLockSentinel[];
  }
}

/** Notes each lock on the screen that the page is given. From the next page on. */
export async function spyOnWakeLock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.wakeLocks = [];
    const { wakeLock } = navigator;
    const request = wakeLock.request.bind(wakeLock);
    wakeLock.request = async (type) => {
      const lock = await request(type);
      window.wakeLocks.push(lock);
      return lock;
    };
  });
}
