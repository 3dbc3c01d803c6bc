import type { Page } from 'playwright-core';

/** What the live page's line of figures said, each time that it changed, and what the browser saw meanwhile. */
export interface LiveFigures {
  updates: number;
  /** One of each update. */
  latenciesMs: number[];
  stepsMs: number[];
  /** Share of the time that the worker was at work, in [0, 1]. */
  workerShares: number[];
  droppedSamples: number;
  tensors: number;
  networkBytes: number;
  /** Tasks of the main thread that took longer than 50 ms. */
  longTasksMs: number[];
}

declare global {
  interface Window {
    liveFigures: LiveFigures;
  }
}

/** Starts to collect figures in a page that shows the live page's line of them. */
export async function collectFigures(page: Page): Promise<void> {
  await page.locator('#live-figures[data-updates]').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const figures: LiveFigures = {
      updates: 0,
      latenciesMs: [],
      stepsMs: [],
      workerShares: [],
      droppedSamples: 0,
      tensors: 0,
      networkBytes: 0,
      longTasksMs: [],
    };
    window.liveFigures = figures;
    const line = document.querySelector<HTMLElement>('#live-figures');
    // No function in here has a name: the compiler of our scripts would call a helper that the page has not.
    if (line) {
      new MutationObserver(() => {
        const { updates, latencyMs, stepMs, workerShare, droppedSamples, tensors, networkBytes } =
          line.dataset;
        figures.updates = Number(updates);
        figures.droppedSamples = Number(droppedSamples);
        figures.tensors = Number(tensors);
        figures.networkBytes = Number(networkBytes);
        figures.latenciesMs.push(Number(latencyMs));
        figures.stepsMs.push(Number(stepMs));
        figures.workerShares.push(Number(workerShare));
      }).observe(line, { attributeFilter: ['data-updates'] });
    }
    new PerformanceObserver((list) => {
      figures.longTasksMs.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await page.waitForFunction(() => window.liveFigures.updates > 0);
}

export function figuresOf(page: Page): Promise<LiveFigures> {
  return page.evaluate(() => window.liveFigures);
}
