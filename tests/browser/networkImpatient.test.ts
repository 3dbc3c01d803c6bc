import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { drop } from './support/drop';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

const section = (page: Page, name: string) => page.getByRole('region', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
/** Words of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const play = (page: Page, name: string) => button(page, `Play ${name}`);

declare global {
  interface Window {
    /** Has the newest worker of that name break down. */
    breakWorker: (name: string) => void;
  }
}

/** Lets workers break down, as in a browser that has no memory left for them; the first one that composes does so at once. */
const BREAKABLE_WORKERS = `{
  const workers = [];
  window.breakWorker = (name) =>
    workers.findLast(({ url }) => url.includes(name)).worker.dispatchEvent(new ErrorEvent('error', { message: 'no memory' }));
  window.Worker = class extends Worker {
    constructor(url, options) {
      super(url, options);
      const composes = /\\/worker-/;
      const isFirst = composes.test(url) && !workers.some((other) => composes.test(other.url));
      workers.push({ url: String(url), worker: this });
      if (isFirst) queueMicrotask(() => window.breakWorker('/worker-'));
    }
  };
}`;

describe('the page Network in a hurry', () => {
  test('refuses in words what is no sound, has no player for what is damaged, and hears what is dropped', async ({
    open,
  }) => {
    const page = await open({ path: '#/network?network=genre-tiny' });
    await play(page, 'Rock riff').waitFor();
    const choose = (name: string, content: string) =>
      page
        .locator('main input[type=file]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await choose('notes.txt', 'no sound');
    const refused = page.getByRole('alert').filter({ hasText: '“notes.txt” is no sound file' });
    await refused.waitFor();
    expect(page.url()).not.toContain('input=file');

    await choose('damaged.mp3', 'no music in this');
    await section(page, 'The music').getByRole('alert').filter({ hasText: 'damaged.mp3' }).waitFor();
    await expect.poll(() => refused.count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: /^Play / }).count()).toBe(0);

    await drop(page, songFolder({ 'my song.wav': tone(4) }).files);
    await play(page, 'my song.wav').waitFor();
    // Words go by what this network hears at once.
    await section(page, 'The music')
      .getByText(/ 1\.0 seconds that the network hears at once/)
      .waitFor();
    await page.getByText('It hears 0.0 s to 1.0 s').waitFor();
  });

  test('goes on the tour by keyboard, covers nothing that the keyboard reaches, and on paper keeps its words', async ({
    open,
  }) => {
    const page = await open();
    await page.getByRole('navigation').getByRole('link', { name: 'Network' }).click();
    await button(page, 'Take the tour').press('Enter');
    const step = (title: RegExp) => page.getByRole('region', { name: title });
    const next = async (title: RegExp) => {
      await step(title).getByRole('button', { name: 'Next' }).press('Enter');
    };
    await step(/^Narrow, wide, narrow/)
      .getByText(/Wide inside, because .* Narrow outside, because/)
      .waitFor();
    await next(/^Narrow/);
    await next(/^One small filter/);
    await step(/^Squeeze-and-excitation/)
      .getByText(/Each map is multiplied by its gate/)
      .waitFor();
    await page.getByRole('slider', { name: 'Channel whose gate is read' }).waitFor();

    /** Whether an element can be seen at its middle, once it has the focus. */
    const isInSight = (layer: string) =>
      page.evaluate((layer) => {
        const element = [...document.querySelectorAll<HTMLElement>('tbody button')].find(
          ({ textContent }) => textContent === layer,
        );
        element?.focus();
        const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === element;
      }, layer);
    // From below, and from above: behind neither the tour nor the dock.
    await page.evaluate(() => {
      scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
    });
    await expect.poll(() => isInSight('Stem')).toBe(true);
    await expect.poll(() => isInSight('Block 15')).toBe(true);

    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(() => page.getByRole('heading', { name: /^Squeeze-and-excitation: a mixing/ }).count())
      .toBe(0);
    await page.getByRole('tabpanel').getByRole('button', { name: 'gate', exact: true }).first().waitFor();
    await page.getByRole('rowheader', { name: 'Block 15' }).waitFor();
    for (const name of ['Measure again', 'Play Rock riff.wav', 'Find out'])
      await expect.poll(() => page.getByRole('button', { name }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });

    await next(/^Squeeze/);
    await step(/^h-swish/)
      .getByText(/each number costs an exponential.*in place of the sigmoid/)
      .waitFor();
    await step(/^h-swish/)
      .getByRole('button', { name: 'End the tour' })
      .press('Enter');
    await expect.poll(() => page.url()).not.toContain('tour=');
    await expect.poll(() => focused(page)).toBe('Activation');
  });

  test('keeps the keyboard where it is, whatever a press takes away, and the moments that were found', async ({
    open,
  }) => {
    const page = await open({
      path: '#/network?network=genre-tiny&layer=block5&panel=inside&edits=block5-drop,block6-noSqueeze',
    });
    await button(page, 'Put it back').press('Enter');
    await expect.poll(() => focused(page)).toBe('Maps and kernels');
    await button(page, /^Find what channel/).press('Enter');
    const moments = page.getByRole('list', { name: 'Strongest moments' });
    await moments.waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Find what channel/);
    const other = moments.getByRole('button', { name: /^Go to (?!Rock riff)/ }).first();
    await other.press('Enter');
    await expect.poll(() => page.url()).toContain('input=');
    await page.getByText(/^It hears /).waitFor();
    await expect.poll(() => other.evaluate((element) => element === document.activeElement)).toBe(true);

    const whatIf = section(page, 'What if');
    const takeBack = whatIf.getByRole('button', { name: /^Take back/ });
    await whatIf.getByRole('button', { name: 'Without squeeze-and-excitation' }).press('Enter');
    await expect.poll(() => takeBack.count()).toBe(2);
    await takeBack.first().press('Enter');
    await expect.poll(() => takeBack.count()).toBe(1);
    await expect.poll(() => focused(page)).toMatch(/^Block/);
    await takeBack.press('Enter');
    await whatIf.getByText('Nothing is changed').waitFor();
    await expect.poll(() => focused(page)).toBe('Reset');
  });

  test('has a button where the composer broke down, and where the network did', async ({ open }) => {
    const page = await open({
      path: '#/network?network=genre-tiny',
      prepare: async (page) => {
        await page.addInitScript({ content: BREAKABLE_WORKERS });
      },
    });
    const alert = (words: string) => page.getByRole('alert').filter({ hasText: words });
    const hears = page.getByText('It hears 0.0 s to 1.0 s');
    await alert('The sample could not be composed').getByRole('button', { name: 'Try again' }).click();
    await hears.waitFor();
    await page.evaluate(() => window.breakWorker('inspectorWorker'));
    await page.getByRole('button', { name: 'House beat' }).click();
    const broke = alert('The part of the page that listens broke down');
    await broke.getByRole('button', { name: 'Open the network again' }).click();
    await hears.waitFor();
    await expect.poll(() => broke.count()).toBe(0);
  });
});
