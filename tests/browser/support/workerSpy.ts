import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Addresses of the workers that the page started, and has not ended. */
    workersAtWork: () => string[];
  }
}

/**
 * Notes the workers that the page starts and ends. From the next page on. (The browser's own list may, on a busy machine, also hold
 * workers that were ended before it was told that they are there.)
 */
export async function spyOnWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const atWork = new Map<Worker, string>();
    window.workersAtWork = () => [...atWork.values()];
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        atWork.set(this, String(url));
      }

      override terminate(): void {
        atWork.delete(this);
        super.terminate();
      }
    };
  });
}
