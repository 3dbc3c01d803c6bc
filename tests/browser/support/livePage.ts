import type { Page } from 'playwright-core';

/** What the live page said at one of its updates. */
export interface LiveAnswer {
  /** Counted from the start of listening. */
  update: number;
  /** Seconds of sound from the start of listening, by the steps between the updates. */
  timeS: number;
  /** `genre`, `not-sure`, `no-music` or `silence`. */
  kind: string;
  /** The words in large letters. */
  title: string;
  /** The most probable genre, whether it is the answer or not; empty where none is shown. */
  closest: string;
}

declare global {
  interface Window {
    liveAnswers: LiveAnswer[];
  }
}

const FIRST_WINDOW_S = 3.02;

export async function startListening(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start listening' }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
}

/** Waits until the page gives answers; the first needs three seconds of sound. */
export async function hears(page: Page): Promise<void> {
  const line = page.locator('#live-figures[data-updates]');
  await line.waitFor({ state: 'attached' });
  const before = await line.getAttribute('data-updates');
  await page.waitForFunction(
    (last) => document.querySelector<HTMLElement>('#live-figures')?.dataset.updates !== last,
    before,
  );
}

/** Has the page note each of its answers from now on, and gives those of the first `durationS` seconds of sound. */
export async function answersOf(page: Page, durationS: number): Promise<LiveAnswer[]> {
  await page.evaluate((firstS) => {
    const answers: LiveAnswer[] = [];
    window.liveAnswers = answers;
    let timeS = firstS;
    new MutationObserver(() => {
      const figures = document.querySelector<HTMLElement>('#live-figures')?.dataset;
      const update = Number(figures?.updates);
      const answer = document.querySelector<HTMLElement>('section[data-kind]');
      if (!answer || !(update > (answers.at(-1)?.update ?? 0))) return;
      if (answers.length > 0) timeS += Number(figures?.stepMs) / 1000;
      answers.push({
        update,
        timeS,
        kind: answer.dataset.kind ?? '',
        title: answer.querySelector('h2')?.textContent ?? '',
        closest: document.querySelector('ol li > span')?.textContent ?? '',
      });
    }).observe(document.body, { attributes: true, attributeFilter: ['data-updates'], subtree: true });
  }, FIRST_WINDOW_S);
  await page.waitForFunction((until) => (window.liveAnswers.at(-1)?.timeS ?? 0) >= until, durationS, {
    timeout: 1000 * durationS + 60_000,
  });
  return page.evaluate(() => window.liveAnswers);
}
