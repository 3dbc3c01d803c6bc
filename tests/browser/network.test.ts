import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { parseCard } from '../../src/models/card';
import { paperNetwork } from '../../src/inspect/paperNetworks';
import { compose } from '../../src/samples/compose';
import { accessibilityProblems } from './support/accessibility';
import { muteCapture, spyOnCapture } from './support/captureSpy';
import { choose, settled } from './support/filePage';
import { liveTest } from './support/liveTest';
import { songFolder } from './support/songFolder';
import { sampleOf, tone, wavOf } from './support/sounds';
import { test } from './support/test';
import { spyOnWorkers } from './support/workerSpy';

const card = parseCard(JSON.parse(readFileSync('public/models/genre/card.json', 'utf8')));
const section = (page: Page, name: string) => page.getByRole('region', { name });
const layer = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name},`) });
const whatIf = (page: Page) => section(page, 'What if');
/** The row of the answer among the effects: as trained, and changed. */
const answers = (page: Page) =>
  whatIf(page)
    .getByRole('row', { name: /^The answer/ })
    .getByRole('cell');

/** Waits until the network has answered and been timed, or so many networks have. */
async function looked(page: Page, networks = 1): Promise<void> {
  await page
    .getByText(/\d ms in this browser\.$/)
    .nth(networks - 1)
    .waitFor();
}

/** Name of the layer that the keyboard is on. */
function focusedLayer(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-layer'));
}

/** Whether the search finds a layer; others are pale. */
function isFound(page: Page, name: string): Promise<string | null> {
  return layer(page, name).locator('xpath=..').getAttribute('data-found');
}

/** The colours of a canvas, as a short text. */
function pictureOf(canvas: Locator): Promise<string> {
  return canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
}

describe('the page that looks inside', () => {
  test('opens from the navigation with a network that has heard something', async ({ page }) => {
    await page.getByRole('navigation').getByRole('link', { name: 'Network' }).click();
    await page.getByRole('heading', { level: 1, name: 'Inside the network' }).waitFor();
    await looked(page);
    await expect.poll(() => page.getByText(/^It hears 0.0 s to/).count()).toBe(1);
  });

  test('opens as its address says, and says in its address what is open', async ({ open }) => {
    const page = await open({
      path: '#/network?layer=block12&input=metalRiff&measure=parameters',
      serviceWorkers: 'allow',
    });
    await looked(page);
    await expect.poll(() => layer(page, 'Block 12').getAttribute('aria-expanded')).toBe('true');
    const sounds = page.getByRole('group', { name: 'What the network hears' });
    await sounds.getByRole('button', { name: 'Metal riff', pressed: true }).waitFor();
    await layer(page, 'Block 5').click();
    await expect.poll(() => page.url()).toContain('layer=block5');
    await page.goBack();
    await expect.poll(() => layer(page, 'Block 12').getAttribute('aria-expanded')).toBe('true');
  });

  test('can be walked by keyboard: arrows, Enter, Escape', async ({ open }) => {
    const page = await open({ path: '#/network' });
    await looked(page);
    await layer(page, 'Stem').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focusedLayer(page)).toBe('block2');
    await page.keyboard.press('Enter');
    await expect.poll(() => layer(page, 'Block 2').getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('tab').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => layer(page, 'Block 2').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('End');
    await expect.poll(() => focusedLayer(page)).toBe('tags');

    // From inside too, back to where it was opened from; and on the way the key Tab always stands on something.
    await page.keyboard.press('Enter');
    await page.getByRole('tab').first().focus();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      const { name, area } = await page.evaluate(() => {
        const element = document.activeElement;
        const { width, height } = element?.getBoundingClientRect() ?? { width: 0, height: 0 };
        return { name: element?.localName, area: width * height };
      });
      expect(name).not.toBe('body');
      expect(area).toBeGreaterThan(0);
    }
    await page.getByRole('tab').first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => layer(page, 'Head “tags”').getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => focusedLayer(page)).toBe('tags');
  });

  test('leads through the network in five steps, each with an address of its own, on a phone too', async ({
    open,
  }) => {
    const page = await open({ path: '#/network?tour=1', viewport: { width: 390, height: 844 } });
    /** Whether the words of the step, and the panel that they are about, can both be seen. */
    const isInSight = () =>
      page.evaluate(() => {
        const seen = [document.querySelector('#tour-title'), document.querySelector('[role=tablist]')];
        return seen.every((element) => {
          const { top, bottom } = element?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
          return top >= 0 && bottom <= innerHeight;
        });
      });
    const tour = (title: RegExp) => page.getByRole('region', { name: title });
    await expect.poll(() => page.url()).toContain('panel=shape');
    await tour(/^Narrow, wide, narrow/)
      .getByText(/takes \d+ channels/)
      .waitFor();
    // It begins with a sound that the network is sure of, where there is one.
    await expect
      .poll(() =>
        tour(/^Narrow/)
          .getByText(/^Looking among/)
          .count(),
      )
      .toBe(0);
    await expect.poll(isInSight).toBe(true);
    // A layer that is closed stays closed, until the step is asked for again.
    await page.getByRole('tab').first().press('Escape');
    await expect.poll(() => focusedLayer(page)).toMatch(/^block/);
    await page.getByRole('tab').first().waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('layer=');
    await tour(/^Narrow/)
      .getByRole('button', { name: /^1: / })
      .click();
    await page.getByRole('tab').first().waitFor();
    await tour(/^Narrow/)
      .getByRole('button', { name: 'Next' })
      .click();
    await expect.poll(() => page.url()).toContain('stage=depthwise');
    await tour(/^One small filter/)
      .getByRole('button', { name: 'Next' })
      .click();
    await tour(/^Squeeze-and-excitation: a mixing desk/)
      .getByText(/go through only \d+ numbers/)
      .waitFor();
    await expect.poll(() => page.url()).toContain('gateOrder=difference');
    await expect.poll(isInSight).toBe(true);
    await page.goBack();
    await tour(/^One small filter/).waitFor();
    await tour(/^One small filter/)
      .getByRole('button', { name: /: The skip$/ })
      .click();
    await tour(/^The skip/)
      .getByRole('button', { name: 'Finish' })
      .click();
    await expect.poll(() => page.url()).not.toContain('tour=');
    expect(page.url()).toContain('panel=shape');
  });

  test('changes its answer without squeeze-and-excitation, and takes that back by one click', async ({
    open,
  }) => {
    const page = await open({ path: '#/network' });
    await looked(page);
    const trained = await answers(page).first().textContent();
    await expect.poll(() => answers(page).last().textContent()).toBe(trained);
    await whatIf(page).getByRole('button', { name: 'Without squeeze-and-excitation' }).click();
    await expect.poll(() => answers(page).last().textContent()).not.toBe(trained);
    await expect.poll(() => answers(page).first().textContent()).toBe(trained);
    expect(page.url()).toContain('noSqueeze');
    await whatIf(page).getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => answers(page).last().textContent()).toBe(trained);
    expect(page.url()).not.toContain('edits');
  });

  test('follows the music as it plays', async ({ open }) => {
    const page = await open({ path: '#/network' });
    await looked(page);
    // It plays for long enough to be still playing when a busy machine looks.
    const wav = Buffer.from(wavOf(sampleOf('houseBeat', 60)));
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: 'long.wav', mimeType: 'audio/wav', buffer: wav });
    await page.getByRole('button', { name: 'Play long.wav' }).first().waitFor();
    await page.getByText(/^It hears 0.0 s to/).waitFor();
    const strip = page.getByRole('img', { name: /^Under each layer/ });
    const before = await pictureOf(strip);
    await page
      .getByRole('button', { name: /^Play / })
      .first()
      .click();
    await page.getByText(/^It hears [1-9]/).waitFor();
    await expect.poll(() => pictureOf(strip)).not.toBe(before);
    await page
      .getByRole('button', { name: /^Pause / })
      .first()
      .click();
    await expect.poll(() => page.url()).toContain('atS=');
  });

  test('hears the file that was chosen on the page of files', async ({ page }) => {
    await choose(page, songFolder({ 'my song.wav': tone(4) }).files);
    await settled(page, 'my song.wav');
    await page.getByRole('link', { name: 'See what the network does with it' }).click();
    await page.getByRole('button', { name: 'my song.wav', exact: true, pressed: true }).waitFor();
    await looked(page);
    await page.getByRole('button', { name: 'Play my song.wav' }).first().waitFor();
    expect(page.url()).toContain('input=file');
  });

  test('finds layers by what they are', async ({ open }) => {
    const page = await open({ path: '#/network' });
    await looked(page);
    await page.getByRole('searchbox', { name: 'Find layers' }).fill('with SE');
    await expect.poll(() => isFound(page, 'Block 1')).toBe('false');
    await expect.poll(() => isFound(page, 'Block 4')).toBe('true');
    expect(page.url()).toContain('search=');
  });

  test('puts two networks side by side, those of the paper by their tables', async ({ open }) => {
    const page = await open({ path: '#/network?against=paper-large' });
    await looked(page);
    const rows = section(page, 'Side by side').getByRole('row');
    await rows.filter({ hasText: 'Parameters' }).filter({ hasText: '4.21 M' }).waitFor();
    await rows.filter({ hasText: 'The answer' }).filter({ hasText: 'not trained on music' }).waitFor();
    await page.goto(page.url().replace('paper-large', 'genre-tiny') + '&layer=block4');
    const both = section(page, 'Block 4 in both');
    await both.waitFor();
    await expect.poll(() => both.getByRole('slider').count()).toBe(3);
  });

  test('gives its costs away as a table', async ({ open }) => {
    const page = await open({ path: '#/network?network=paper-small' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the costs as JSON' }).click(),
    ]);
    const json: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
    const summary = paperNetwork('paper-small');
    expect(json).toMatchObject({ parameters: summary?.parameters, multiplyAdds: summary?.multiplyAdds });

    // What a layer sees: under squeeze-and-excitation everything; by convolutions alone, more than the input has is said to be that.
    const table = page.getByRole('table');
    const field = (layer: string) =>
      table
        .getByRole('row', { name: new RegExp(`^${layer} `) })
        .getByRole('cell')
        .nth(1);
    await expect.poll(() => field('Stem').textContent()).toBe('3 × 3');
    await expect.poll(() => field('Block 1').textContent()).toMatch(/^everything \(\d+ × \d+\)$/);
    await expect.poll(() => field('Hidden layer').textContent()).toBe('everything');
  });

  liveTest(
    'hears the microphone when it is told to, not before; names a style beyond the genres, as the live page does; has no answer while nothing is heard',
    async ({ live }) => {
      const page = await live({
        hearing: new Uint8Array(compose('houseBeat')),
        path: '#/network?input=microphone',
        serviceWorkers: 'block',
        prepare: async (page) => {
          await spyOnCapture(page);
          // A card by which all music is beyond the genres.
          const json = { ...card, outside: { ...card.outside, threshold: -99 } };
          await page.route('**/models/genre/card.json', (route) => route.fulfill({ json }));
        },
      });
      // Where the music is out of sight, the button stands in the dock too.
      const button = (name: string) => page.getByRole('button', { name }).first();
      const picture = page.getByRole('img', { name: /^What the network hears/ });
      // And the answer.
      const answer = section(page, 'The music')
        .getByText(/^Not sure: sounds like \S/)
        .first();
      await button('Start listening').click();
      await looked(page);
      await picture.waitFor();
      await answer.waitFor();

      await muteCapture(page, true);
      await page.getByRole('alert').filter({ hasText: 'The microphone is muted' }).waitFor();
      await section(page, 'The music').getByText('Nothing is heard').waitFor();
      await expect.poll(() => picture.or(answer).count()).toBe(0);
      await expect.poll(() => section(page, 'The music').getByRole('listitem').count()).toBe(0);
      await muteCapture(page, false);
      await answer.waitFor();

      await muteCapture(page, true);
      // Opened anew, it is another microphone, which nobody muted.
      await page.getByRole('alert').getByRole('button', { name: 'Go on listening' }).click();
      await answer.waitFor();
      await expect
        .poll(() => page.evaluate(() => window.captured.contexts.map(({ state }) => state)))
        .toEqual(['closed', 'running']);
      await button('Stop listening').click();

      // Somebody who goes back has not told it to listen.
      await button('Start listening').click();
      await button('Stop listening').waitFor();
      await page.evaluate(() => (location.hash = '#/network?input=houseBeat'));
      await button('Play House beat').waitFor();
      await page.goBack();
      await button('Start listening').waitFor();

      await page.getByRole('navigation').getByRole('link', { name: 'Live' }).click();
      await button('Start listening').click();
      await page
        .getByText(/^Outside the genres it knows: sounds like \S/)
        .first()
        .waitFor();
      // More than one, where it went on for long.
      await page
        .getByRole('list', { name: 'What was heard, the latest first' })
        .getByText(/^sounds like \S/)
        .first()
        .waitFor();
    },
  );

  test('opens and is timed in a browser without SIMD too', async ({ open }) => {
    const page = await open({
      path: '#/network?layer=block4&panel=squeeze',
      // What such a browser makes of our kernels: it cannot compile them.
      prepare: async (page) => {
        await page.route('**/assets/{relaxed,plain}-*.wasm', (route) =>
          route.fulfill({ body: Buffer.from([0, 1, 2, 3]) }),
        );
      },
    });
    await looked(page);
    const gates = page.getByRole('slider', { name: 'Channel whose gate is read' });
    await expect.poll(() => gates.getAttribute('aria-valuetext')).toMatch(/gate [01]\.\d\d/);
  });

  test('leaves no worker behind', async ({ open }) => {
    const page = await open({ path: '#/network?against=genre-tiny', prepare: spyOnWorkers });
    await looked(page);
    const inspectors = () =>
      page.evaluate(() => window.workersAtWork().filter((url) => url.includes('inspectorWorker')).length);
    await expect.poll(inspectors).toBe(2);
    await page.getByRole('navigation').getByRole('link', { name: 'Model card' }).click();
    await expect.poll(inspectors).toBe(0);
  });

  test.for([1280, 390])('has nothing that axe finds, %i pixels wide', async (width, { open }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open({
        path: '#/network?layer=block4&against=genre-tiny&edits=block4-noSqueeze',
        viewport: { width, height: 900 },
        colorScheme,
      });
      await looked(page, 2);
      expect(await accessibilityProblems(page)).toEqual([]);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(overflow).toBeLessThanOrEqual(0);
    }
  });
});
