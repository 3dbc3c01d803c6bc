import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { compose } from '../../src/samples/compose';
import { drop } from './support/drop';
import { liveTest } from './support/liveTest';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

const section = (page: Page, name: string) => page.getByRole('region', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
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
    expect(await refused.count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Play / }).count()).toBe(0);

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
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });

    await next(/^Squeeze/);
    await step(/^h-swish/)
      .getByText(/each number costs an exponential.*in place of the sigmoid/)
      .waitFor();
    await step(/^h-swish/)
      .getByRole('button', { name: 'End the tour' })
      .press('Enter');
    await expect.poll(() => page.url()).not.toContain('tour=');
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
    expect(await broke.count()).toBe(0);
  });

  liveTest('does not listen again because somebody went back', async ({ live }) => {
    const page = await live({
      hearing: new Uint8Array(compose('houseBeat')),
      path: '#/network?network=genre-tiny&input=microphone',
    });
    await button(page, 'Start listening').click();
    await button(page, 'Stop listening').waitFor();
    await page.evaluate(() => (location.hash = '#/network?network=genre-tiny&input=houseBeat'));
    await play(page, 'House beat').waitFor();
    await page.goBack();
    await button(page, 'Start listening').waitFor();
  });
});
