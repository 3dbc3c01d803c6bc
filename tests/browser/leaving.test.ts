import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import en from '../../src/locales/en.json';
import { endCapture, muteCapture, spyOnCapture } from './support/captureSpy';
import { hears, startListening } from './support/livePage';
import { liveTest } from './support/liveTest';
import { music, silence } from './support/sounds';
import { test } from './support/test';
import { spyOnWorkers } from './support/workerSpy';

declare global {
  interface Window {
    /** Answers the questions for a microphone that wait. */
    allow: () => void;
  }
}

/** Milliseconds after which loading is left: before a worker is there, while it starts, while it waits for its files. */
const MOMENTS = [
  0, 10, 20, 40, 60, 100, 150, 200, 250, 300, 350, 400, 450, 500, 600, 700, 800, 1000, 1200, 1500,
];

/** Has a network's files take their time, and its weights never arrive. */
async function slowNetworks(page: Page): Promise<void> {
  await page.route('**/models/**', async (route) => {
    if (route.request().url().endsWith('.bin')) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
    // Whoever asked may be gone.
    await route.continue().catch(() => undefined);
  });
}

const SLOW = {
  path: '#/card',
  prepare: async (page: Page) => {
    await spyOnWorkers(page);
    await slowNetworks(page);
  },
} as const;

async function leave(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Model card' }).click();
  await page.getByRole('heading', { level: 1, name: 'Model card' }).waitFor();
}

const workersOf = (page: Page): Promise<string[]> => page.evaluate(() => window.workersAtWork());

async function hasNoWorkers(page: Page): Promise<void> {
  await expect.poll(() => workersOf(page)).toEqual([]);
}

async function capturesNothing(page: Page): Promise<void> {
  const open = () =>
    page.evaluate(() => ({
      tracks: window.captured.tracks.filter(({ readyState }) => readyState === 'live').length,
      contexts: window.captured.contexts.filter(({ state }) => state !== 'closed').length,
    }));
  await expect.poll(open).toEqual({ tracks: 0, contexts: 0 });
}

describe('the page of a network that is left while it loads', () => {
  test.for(['#/network', '#/network?against=genre-tiny'])(
    'leaves no worker behind: %s',
    async (hash, { open }) => {
      const page = await open(SLOW);
      for (const moment of MOMENTS) {
        await page.evaluate((address) => (location.hash = address), hash);
        await page.waitForTimeout(moment);
        if (moment === MOMENTS.at(-1)) {
          await expect.poll(async () => (await workersOf(page)).length).toBeGreaterThan(0);
        }
        await leave(page);
      }
      await hasNoWorkers(page);
    },
  );

  test('has one worker at most, and its decoder, however often the network is changed', async ({ open }) => {
    const page = await open({ ...SLOW, path: '#/network' });
    const networks = ['genre', 'genre-tiny'];
    for (let turn = 0; turn < 12; turn++) {
      await page.evaluate((name) => (location.hash = `#/network?network=${name}`), networks[turn % 2]);
      await page.waitForTimeout(MOMENTS[turn]);
    }
    const inspectors = async () =>
      (await workersOf(page)).filter((url) => url.includes('inspectorWorker')).length;
    await expect.poll(inspectors).toBe(1);
    await leave(page);
    await hasNoWorkers(page);
  });
});

/** Has the next `count` questions for a microphone wait until `allow` is called. */
async function askSlowly(page: Page, count: number): Promise<void> {
  await page.evaluate((slow) => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const allowed = new Promise<void>((resolve) => (window.allow = resolve));
    let asked = 0;
    mediaDevices.getUserMedia = async (constraints) => {
      if (asked++ < slow) await allowed;
      return open(constraints);
    };
  }, count);
}

/** Presses buttons within one task of the page, as nobody can and every race does. */
async function pressAtOnce(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate((wanted) => {
    for (const name of wanted) {
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    }
  }, names);
}

async function prepare(page: Page): Promise<void> {
  await spyOnWorkers(page);
  await spyOnCapture(page);
}

liveTest('a network that is left while its microphone opens leaves none open', async ({ live }) => {
  const page = await live({ hearing: music(), path: '#/card', prepare });
  for (const moment of MOMENTS.slice(0, 12)) {
    await page.evaluate(() => (location.hash = '#/network?input=microphone'));
    await page.getByRole('button', { name: en.network.input.start }).first().click();
    await page.waitForTimeout(moment);
    await leave(page);
  }
  await expect.poll(() => page.evaluate(() => window.captured.tracks.length)).toBeGreaterThan(0);
  await hasNoWorkers(page);
  await capturesNothing(page);
});

liveTest(
  'a microphone that was refused on the page of a network, or unplugged, is asked for again by its button',
  async ({ live }) => {
    const page = await live({
      hearing: music(),
      path: '#/network?input=microphone',
      prepare: async (page) => {
        await spyOnCapture(page);
        await page.addInitScript(() => {
          const { mediaDevices } = navigator;
          const open = mediaDevices.getUserMedia.bind(mediaDevices);
          mediaDevices.getUserMedia = () => {
            mediaDevices.getUserMedia = open;
            return Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
          };
        });
      },
    });
    const start = page.getByRole('button', { name: en.network.input.start }).first();
    await start.click();
    await page.getByText(en.errors.MicrophoneDeniedError.default).waitFor();
    await start.click();
    const heard = page.getByRole('img', { name: en.network.input.picture });
    await heard.waitFor();
    await page.getByText(en.errors.MicrophoneDeniedError.default).waitFor({ state: 'detached' });

    await endCapture(page);
    await page.getByText(en.errors.MicrophoneLostError.default).waitFor();
    await capturesNothing(page);
    await start.click();
    await heard.waitFor();
    await page.getByText(en.errors.MicrophoneLostError.default).waitFor({ state: 'detached' });
  },
);

describe('the live page', () => {
  liveTest.for(['Cancel', 'Model card'])(
    'that is left while it starts leaves no worker, microphone or audio clock behind: %s',
    async (way, { live }) => {
      const page = await live({
        ...SLOW,
        hearing: music(),
        path: '#/live',
        prepare: async (page) => {
          await prepare(page);
          await slowNetworks(page);
        },
      });
      for (const moment of MOMENTS) {
        await page.evaluate(() => (location.hash = '#/live'));
        await page.getByRole('button', { name: 'Start listening' }).click();
        await page.waitForTimeout(moment);
        // Nobody is told to answer a question that the browser no longer asks.
        if (moment === MOMENTS.at(-1)) await page.getByText(en.live.start.loading).waitFor();
        if (way === 'Cancel') await page.getByRole('button', { name: way }).click();
        else await leave(page);
      }
      await hasNoWorkers(page);
      await capturesNothing(page);
    },
  );

  liveTest('leaves nothing open where a part of it fails, or where it is hurried', async ({ live }) => {
    const page = await live({ hearing: music(), prepare });
    const start = page.getByRole('button', { name: en.live.start.microphone });
    const again = page.getByRole('button', { name: en.live.trouble.again });
    const trouble = (text: string) => page.getByRole('alert').filter({ hasText: text }).waitFor();
    const opensNothing = async () => {
      await hasNoWorkers(page);
      await capturesNothing(page);
    };
    const { record, stop } = en.live.controls;

    await page.route('**/*liveWorker*', (route) => route.abort());
    await start.click();
    await trouble(en.errors.WorkerFailedError.default);
    await opensNothing();
    await page.unroute('**/*liveWorker*');

    await page.evaluate(() => {
      const { AudioContext } = window;
      window.AudioContext = new Proxy(AudioContext, {
        construct: () => {
          window.AudioContext = AudioContext;
          throw new DOMException('no', 'NotSupportedError');
        },
      });
    });
    await again.click();
    await trouble('NotSupportedError');
    await opensNothing();

    await askSlowly(page, 1);
    await again.click();
    await page.getByText(en.live.start.asking).waitFor();
    await page.getByRole('button', { name: en.live.start.cancel }).click();
    await page.evaluate(() => window.allow());
    const opened = () => page.evaluate(() => window.captured.tracks.length);
    await expect.poll(opened).toBe(3);
    await opensNothing();

    await startListening(page);
    await hears(page);
    await pressAtOnce(page, [record, stop]);
    await start.waitFor();
    await opensNothing();

    // The microphone is opened anew, and that is over before it is.
    await page.evaluate(() => (window.captured.tracks.length = 0));
    await startListening(page);
    await hears(page);
    await muteCapture(page, true);
    const goOn = page.getByRole('button', { name: en.live.trouble.goOn });
    await goOn.waitFor();
    await askSlowly(page, 2);
    await pressAtOnce(page, [en.live.trouble.goOn, en.live.trouble.goOn, stop]);
    await page.evaluate(() => window.allow());
    await expect.poll(opened).toBe(3);
    await opensNothing();
    expect(await page.getByRole('alert').count()).toBe(0);

    // A key that is held down starts, and does not press what takes the place of that button.
    await start.focus();
    for (let turn = 0; turn < 10; turn++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await hears(page);
    expect(await opened()).toBe(4);
  });

  liveTest('leaves nothing in the document after many starts and stops', async ({ live }) => {
    // Silence: of music that a busy machine hears for long enough there would be a list.
    const page = await live({ hearing: silence(3), prepare });
    const devTools = await page.context().newCDPSession(page);
    const rounds = async (count: number) => {
      for (let round = 0; round < count; round++) {
        await page.getByRole('button', { name: 'Start listening' }).click();
        await page.getByRole('button', { name: 'Stop', exact: true }).click();
      }
      await hasNoWorkers(page);
      await capturesNothing(page);
      // What the test itself holds on to counts too.
      await page.evaluate(() => (window.captured.tracks.length = window.captured.contexts.length = 0));
      await devTools.send('HeapProfiler.collectGarbage');
      return (await devTools.send('Memory.getDOMCounters')).nodes;
    };
    const few = await rounds(3);
    // One more page of the kind would be over a hundred.
    expect(await rounds(12)).toBeLessThan(few + 12 * 20);
  });
});
