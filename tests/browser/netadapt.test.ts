import type { Page, Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testTrajectory } from '../features/netadapt/support/testTrajectory';
import { accessibilityProblems } from './support/accessibility';
import { choose } from './support/filePage';
import { songFolder } from './support/songFolder';
import { music } from './support/sounds';
import { test, type OpenOptions } from './support/test';
import { spyOnWorkers } from './support/workerSpy';

const HANGUL = /\p{Script=Hangul}/u;
const trajectory = testTrajectory();
const last = trajectory.steps.length - 1;
/** A step whose weights are there, and the place of the proposal that it kept. */
const SHIPPED = 3;

const section = (page: Page, name: string) => page.getByRole('region', { name });
const stepper = (page: Page) => page.getByRole('slider', { name: 'Step', exact: true });
const address = (page: Page) => new URL(page.url()).hash;

declare global {
  interface Window {
    /** Has what the page does again and again be done once. */
    tick: () => void;
  }
}

/** What the page does again and again it does when the test says so, not as time passes. */
const TICKS = `{
  const ticking = new Map();
  let last = 0;
  window.setInterval = (act) => {
    ticking.set(++last, act);
    return last;
  };
  window.clearInterval = (id) => ticking.delete(id);
  window.tick = () => [...ticking.values()].forEach((act) => act());
}`;

type Open = (options?: OpenOptions) => Promise<Page>;
type Answer = Parameters<Route['fulfill']>[0];

/** Has the page read this trajectory, whatever trajectory is shipped. */
function reading(answer: () => Answer = () => ({ json: trajectory })): OpenOptions {
  return {
    prepare: async (page) => {
      await page.route('**/trajectory.json', (route) => route.fulfill(answer()));
    },
  };
}

async function openStory(open: Open, path: string, options: OpenOptions = {}): Promise<Page> {
  const page = await open({ path: `#/netadapt${path}`, ...reading(), ...options });
  await section(page, 'The network').waitFor();
  return page;
}

describe('the NetAdapt page', () => {
  test('opens from the navigation', async ({ open }) => {
    const page = await open(reading());
    await page.getByRole('navigation').getByRole('link', { name: 'NetAdapt' }).click();
    await section(page, 'How it works').waitFor();
  });

  test('says first what came of it', async ({ open }) => {
    const page = await openStory(open, '');
    const outcome = page.locator('main section').first();
    await outcome.getByText('1.29 times as fast').waitFor();
    expect(await outcome.textContent()).toContain('1.0 points lower');
    expect(await outcome.locator('tbody tr').count()).toBe(2);
  });

  test('is stepped through by keyboard, and the address says where', async ({ open }) => {
    const page = await openStory(open, '');
    await stepper(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(`Step 2 of ${last}`).waitFor();
    await expect.poll(() => address(page)).toBe('#/netadapt?step=2');
    await section(page, 'The network').getByText('All bottlenecks of 48 channels, from 48 to 40').waitFor();
    await page.keyboard.press('End');
    await page.getByText(`Step ${last} of ${last}`).waitFor();
    await page.getByRole('button', { name: 'Step before' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByText(`Step ${last - 1} of ${last}`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`Step ${last - 2} of ${last}`).waitFor();
  });

  test('plays to the end by itself, and can be paused', async ({ open }) => {
    const { prepare } = reading();
    const page = await openStory(open, `?step=${last - 2}`, {
      prepare: async (page) => {
        await prepare?.(page);
        await page.addInitScript({ content: TICKS });
      },
    });
    const play = page.getByRole('button', { name: 'Play the steps' });
    const pause = page.getByRole('button', { name: 'Pause' });
    const tick = () => page.evaluate(() => window.tick());
    await play.click();
    await pause.waitFor();
    await tick();
    await page.getByText(`Step ${last - 1} of ${last}`).waitFor();
    await pause.click();
    await play.waitFor();
    await tick();
    expect(address(page)).toBe(`#/netadapt?step=${last - 1}`);
    await play.click();
    await pause.waitFor();
    await tick();
    await page.getByText(`Step ${last} of ${last}`).waitFor();
    await play.waitFor();
  });

  test('reads the bars of the network by arrow keys', async ({ open }) => {
    const page = await openStory(open, '?step=1');
    const bars = page.getByRole('slider', { name: /channels and time of each layer/ });
    await bars.focus();
    await page.keyboard.press('Home');
    await expect
      .poll(() => bars.getAttribute('aria-valuetext'))
      .toBe('The window: 300 frames, as at the start.');
    await page.keyboard.press('End');
    await expect
      .poll(() => bars.getAttribute('aria-valuetext'))
      .toMatch(/^Hidden layer: 512 channels, as at the start/);
  });

  test('marks the proposal that was kept, says why, and reads the others by arrow keys', async ({ open }) => {
    const page = await openStory(open, '?step=1');
    const proposals = section(page, 'What could have been done');
    const chosen = (name: RegExp) => proposals.getByRole('radio', { name, checked: true });
    await expect.poll(() => proposals.getByRole('radio').count()).toBe(trajectory.steps[1].proposals.length);
    await chosen(/^Kept: Block 14, expansion, 384 → 336: .* saved/).waitFor();
    await proposals.getByText(/^Kept for losing least/).waitFor();

    await chosen(/^Kept/).focus();
    await page.keyboard.press('Home');
    await chosen(/^Block/).waitFor();
    await expect.poll(() => address(page)).toMatch(/#\/netadapt\?step=1&proposal=\d$/);
    await page.reload();
    await chosen(/^Block/).waitFor();
  });

  test('sorts the layers by their time', async ({ open }) => {
    const page = await openStory(open, '?step=1');
    const table = section(page, 'Layer by layer');
    const starts = async () =>
      (await table.locator('tbody tr td:nth-child(3)').allTextContents()).map(Number);
    await table.getByRole('button', { name: 'Start' }).click();
    await table
      .getByRole('columnheader', { name: 'Start' })
      .and(page.locator('[aria-sort=descending]'))
      .waitFor();
    const times = await starts();
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test('lets the network of a shipped step hear the song of the file page, beside the one at the start', async ({
    open,
  }) => {
    const page = await open(reading());
    await choose(page, songFolder({ 'song.wav': music() }).files);
    await page.evaluate((step) => {
      location.hash = `#/netadapt?step=${step}`;
    }, SHIPPED);
    await page.getByRole('radio', { name: 'song.wav' }).check();
    for (const name of ['Start: genre', `Step ${SHIPPED}`]) {
      await section(page, name)
        .getByText(/^An answer needs/)
        .waitFor({ timeout: 110_000 });
    }
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByText('The weights of this step are not shipped').waitFor();
    await section(page, 'Hear it for yourself')
      .getByRole('button', { name: `Step ${SHIPPED}` })
      .click();
    await section(page, `Step ${SHIPPED}`).waitFor();
  });

  test('measures this device, can be cancelled, and shows its times beside the table’s', async ({ open }) => {
    const { prepare } = reading();
    let held = true;
    const page = await openStory(open, `?step=${last}`, {
      prepare: async (page) => {
        await prepare?.(page);
        await spyOnWorkers(page);
        // A measurement goes on until it is ended, however late the test looks at it.
        await page.route('**/latencyWorker-*.js', (route) => (held ? undefined : route.continue()));
      },
    });
    const measuring = () =>
      page.evaluate(() => window.workersAtWork().filter((url) => url.includes('latency')).length);
    const device = section(page, 'Measure this device');
    const begin = device.getByRole('button', { name: 'Measure this device' });
    await begin.click();
    await device.getByRole('progressbar').waitFor();
    await device.getByRole('button', { name: 'Cancel' }).press('Enter');
    // The keyboard is where it was, and who leaves measures no longer.
    await begin.and(page.locator(':focus')).press('Enter');
    await device.getByRole('progressbar').waitFor();
    await expect.poll(measuring).toBe(1);
    await page.getByRole('link', { name: 'Model card' }).click();
    await expect.poll(measuring).toBe(0);
    held = false;
    await page.goBack();
    await begin.click();
    await device.getByRole('img', { name: /^Predicted time of every step/ }).waitFor({ timeout: 110_000 });
    const here = section(page, 'Layer by layer').getByRole('columnheader', { name: 'Here' });
    await here.waitFor();
    const cells = section(page, 'Layer by layer').locator('tbody tr td:nth-child(6)');
    const layers = Object.keys(trajectory.steps[last].layersMs).length;
    await expect.poll(() => cells.count()).toBe(layers);
    const times = (await cells.allTextContents()).map(Number);
    expect(times).toHaveLength(layers);
    for (const time of times) expect(time).toBeGreaterThanOrEqual(0);
  });

  test('leads from the comparison to the steps that it shows', async ({ open }) => {
    const page = await openStory(open, '?step=1');
    const comparison = section(page, 'Against the obvious');
    await expect.poll(() => comparison.locator('tbody tr').count()).toBe(trajectory.frontier.length);
    const points = comparison.getByRole('radio');
    await expect.poll(() => points.count()).toBe(trajectory.frontier.length);
    await points.first().focus();
    await page.keyboard.press('Home');
    await comparison.getByRole('radio', { name: /^genre-tiny/, checked: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText(`Step 5 of ${last}`).waitFor();
  });

  test('says so where the trajectory is missing, and tries again', async ({ open }) => {
    let there = false;
    const options = reading(() => (there ? { json: trajectory } : { body: 'not json' }));
    const page = await open({ path: '#/netadapt', ...options });
    const alert = page.getByRole('alert');
    await alert.getByText(/could not be read/).waitFor();
    there = true;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await section(page, 'The network').waitFor();
  });

  test('says which field of the trajectory it does not know', async ({ open }) => {
    const options = reading(() => ({ json: { ...trajectory, variant: 'guess' } }));
    const page = await open({ path: '#/netadapt', ...options });
    await page
      .getByRole('alert')
      .getByText(/“variant”/)
      .waitFor();
  });

  test.for(['light', 'dark'] as const)(
    'axe finds nothing wrong in the %s theme, in English and Korean; nothing is wider than a phone',
    async (colorScheme, { open }) => {
      const page = await openStory(open, `?step=${SHIPPED}`, {
        colorScheme,
        viewport: { width: 360, height: 800 },
      });
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await accessibilityProblems(page)).toEqual([]);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(overflow).toBeLessThanOrEqual(0);

      await page.getByRole('button', { name: '한국어' }).click();
      await page.getByRole('heading', { level: 1 }).filter({ hasText: HANGUL }).waitFor();
      const headings = page.locator('main h2, main h3');
      await expect
        .poll(async () => (await headings.allTextContents()).filter((text) => !HANGUL.test(text)))
        .toEqual([]);
      expect(await accessibilityProblems(page)).toEqual([]);
      await expect.poll(overflow).toBeLessThanOrEqual(0);
    },
  );
});
