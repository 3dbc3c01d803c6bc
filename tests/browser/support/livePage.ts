import type { Page } from 'playwright-core';

/** What the live page said at one of its updates. */
export interface LiveAnswer {
  /** Counted from the start of listening. */
  update: number;
  /** Seconds from the start of listening to the end of the sound that it says it of; sound that was lost counts. */
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

export async function startListening(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start listening' }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
}

/** Waits until the page gives so many answers more; the first needs three seconds of sound. */
export async function hears(page: Page, answers = 1): Promise<void> {
  const before = Number(await page.locator('#live-figures[data-updates]').getAttribute('data-updates'));
  await page.waitForFunction(
    (until) => Number(document.querySelector<HTMLElement>('#live-figures')?.dataset.updates) >= until,
    before + answers,
  );
}

/**
 * Starts to listen, and gives each of the page's answers until there were `durationS` seconds of sound. It is the page that notes them:
 * none is missed, and none comes after, however late this is told.
 */
export async function answersOf(page: Page, durationS: number): Promise<LiveAnswer[]> {
  await page.evaluate((lastS) => {
    const answers: LiveAnswer[] = [];
    window.liveAnswers = answers;
    new MutationObserver((_, observer) => {
      const figures = document.querySelector<HTMLElement>('#live-figures')?.dataset;
      const update = Number(figures?.updates);
      const answer = document.querySelector<HTMLElement>('section[data-kind]');
      if (!answer || !(update > (answers.at(-1)?.update ?? 0))) return;
      const timeS = Number(figures?.timeS);
      answers.push({
        update,
        timeS,
        kind: answer.dataset.kind ?? '',
        title: answer.querySelector('h2')?.textContent ?? '',
        closest: document.querySelector('ol li > span')?.textContent ?? '',
      });
      if (timeS >= lastS) observer.disconnect();
    }).observe(document.body, { attributes: true, attributeFilter: ['data-updates'], subtree: true });
  }, durationS);
  await startListening(page);
  // Sound that a busy machine loses makes it longer: the limit of the test itself is the only one.
  await page.waitForFunction((until) => (window.liveAnswers.at(-1)?.timeS ?? 0) >= until, durationS, {
    timeout: 0,
  });
  return page.evaluate(() => window.liveAnswers);
}
