import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import en from '../../src/locales/en.json';
import { fakeMicrophone } from '../../scripts/fakeMicrophone';
import { endCapture, muteCapture, spyOnCapture } from './support/captureSpy';
import { hears, startListening } from './support/livePage';
import { liveTest } from './support/liveTest';
import { music } from './support/sounds';
import { halted } from './support/haltedBrowser';
import { spyOnWorkers } from './support/workerSpy';

const hearing = music();

/** What the page says is wrong. */
function trouble(page: Page, message: string) {
  return page.getByRole('alert').filter({ hasText: message });
}

const failed = (page: Page, error: keyof typeof en.errors) => {
  const { default: message } = { default: '', ...en.errors[error] };
  return trouble(page, message).waitFor();
};

const tryAgain = (page: Page) => page.getByRole('button', { name: en.live.trouble.again }).click();
const goOn = (page: Page) => page.getByRole('button', { name: en.live.trouble.goOn }).click();

/** The state of all that the page has opened to capture sound. */
const captured = (page: Page) =>
  page.evaluate(() => ({
    tracks: window.captured.tracks.map(({ readyState }) => readyState),
    contexts: window.captured.contexts.map(({ state }) => state),
  }));

/** What went wrong meanwhile, as where a busy machine gave no sound for a while, is over by itself. */
const hasNoTrouble = (page: Page) => expect.poll(() => page.getByRole('alert').count()).toBe(0);

describe('the microphone', () => {
  liveTest(
    'gives its sound as it is: unprocessed, at its own rate, through shared memory',
    async ({ live }) => {
      const page = await live({ hearing, prepare: spyOnCapture });
      await startListening(page);
      await hears(page);
      const { settings, rate } = await page.evaluate(() => ({
        settings: window.captured.tracks[0].getSettings(),
        rate: window.captured.contexts[0].sampleRate,
      }));
      expect(settings).toMatchObject({
        echoCancellation: false,
        noiseSuppression: false,
        autoGainControl: false,
      });
      expect(rate).toBe(settings.sampleRate);
      expect(await page.locator('#live-figures').textContent()).toContain(en.live.vitals.shared);
    },
  );

  liveTest('sends its sound in messages where the page is not isolated', async ({ live }) => {
    const page = await live({
      hearing,
      // As from a host whose headers nobody can set.
      prepare: async (page) => {
        await page.route('**/*', async (route) => {
          const response = await route.fetch();
          const headers = response.headers();
          delete headers['cross-origin-embedder-policy'];
          await route.fulfill({ response, headers });
        });
      },
    });
    await startListening(page);
    await hears(page);
    expect(await page.locator('#live-figures').textContent()).toContain(en.live.vitals.messages);
  });

  liveTest('is refused in plain words, and heard by one click once it is allowed', async ({ live }) => {
    const page = await live({
      hearing,
      // The system refuses first, then something that no browser is known to say, and then the person.
      prepare: async (blank) => {
        await blank.addInitScript(() => {
          const { mediaDevices } = navigator;
          const open = mediaDevices.getUserMedia.bind(mediaDevices);
          const refusals = [
            new DOMException('Permission denied by system', 'NotAllowedError'),
            new DOMException('no', 'StrangeError'),
          ];
          mediaDevices.getUserMedia = (constraints) => {
            const refusal = refusals.shift();
            return refusal ? Promise.reject(refusal) : open(constraints);
          };
        });
      },
      switches: (wav) => fakeMicrophone(wav).filter((name) => name !== '--use-fake-ui-for-media-stream'),
      permissions: [],
    });
    await page.getByRole('button', { name: en.live.start.microphone }).click();
    await trouble(page, en.errors.MicrophoneDeniedError.system).waitFor();
    await tryAgain(page);
    await trouble(page, 'StrangeError').waitFor();
    await tryAgain(page);
    await failed(page, 'MicrophoneDeniedError');
    await page.context().grantPermissions(['microphone']);
    await tryAgain(page);
    await hears(page);
  });

  liveTest('is missed in plain words, and heard by one click once there is one', async ({ live }) => {
    const page = await live({
      hearing,
      prepare: async (page) => {
        await page.addInitScript(() => {
          // Asked for a device that no system has, the browser itself says that there is none.
          const { mediaDevices } = navigator;
          const open = mediaDevices.getUserMedia.bind(mediaDevices);
          mediaDevices.getUserMedia = () => {
            mediaDevices.getUserMedia = open;
            return open({ audio: { deviceId: { exact: 'none' } } });
          };
        });
      },
    });
    await page.getByRole('button', { name: en.live.start.microphone }).click();
    await failed(page, 'NoMicrophoneError');
    await tryAgain(page);
    await hears(page);
  });

  liveTest('that is taken away is missed at once, and heard again by one click', async ({ live }) => {
    const page = await live({ hearing, prepare: spyOnCapture });
    await startListening(page);
    await hears(page);
    await endCapture(page);
    await failed(page, 'MicrophoneLostError');
    await expect.poll(() => page.title()).toBe(`${en.live.answer.nothing} · Genrescope`);
    // A clock takes its time to stop.
    await expect.poll(() => captured(page)).toEqual({ tracks: ['ended'], contexts: ['closed'] });
    await tryAgain(page);
    await hears(page);
  });

  liveTest('that changes its sample rate is heard on at the new rate', async ({ live }) => {
    const page = await live({ hearing, prepare: spyOnCapture });
    await startListening(page);
    await hears(page);
    await page.evaluate(() => {
      const settings = { ...window.captured.tracks[0].getSettings(), sampleRate: 16_000 };
      MediaStreamTrack.prototype.getSettings = () => settings;
    });
    await page.locator('#live-figures').filter({ hasText: '16 kHz' }).waitFor({ state: 'attached' });
    await hears(page);
    await expect.poll(() => captured(page)).toEqual({ tracks: ['ended'], contexts: ['closed', 'running'] });
  });

  liveTest('that is muted is said to be, everywhere, and heard on once it no longer is', async ({ live }) => {
    const page = await live({ hearing, prepare: spyOnCapture });
    await startListening(page);
    await hears(page);
    await expect.poll(() => page.title()).not.toMatch(/Listening/);
    await muteCapture(page, true);
    await trouble(page, en.live.trouble.muted).waitFor();
    const { nothing } = en.live.answer;
    await page.getByRole('heading', { name: nothing }).waitFor();
    await expect.poll(() => page.title()).toBe(`${nothing} · Genrescope`);
    await page.getByText(en.live.top.none).waitFor();
    expect(await page.getByRole('region', { name: en.shared.tags.title }).count()).toBe(0);
    // The picture is of what was heard before.
    const opacity = page.locator('canvas[role=img]').evaluate((canvas) => getComputedStyle(canvas).opacity);
    expect(Number(await opacity)).toBeLessThan(0.5);
    await expect
      .poll(() => page.getByRole('meter').first().getAttribute('aria-valuetext'))
      .toBe(en.live.level.silent);
    await page.getByRole('button', { name: en.live.controls.nowPlaying }).click();
    await page.getByRole('dialog').getByText(nothing).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await muteCapture(page, false);
    await trouble(page, en.live.trouble.muted).waitFor({ state: 'detached' });
    await hears(page);
  });

  liveTest('is heard on while the tab is hidden, and its time has no hole', async ({ live }) => {
    const page = await live({ hearing });
    await startListening(page);
    await hears(page);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      // A hidden page is not drawn.
      window.requestAnimationFrame = () => 0;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const figures = () =>
      page.locator('#live-figures').evaluate(({ dataset }) => ({
        updates: Number(dataset.updates),
        dropped: Number(dataset.droppedSamples),
      }));
    // Sound that a busy machine lost is none that was lost for being hidden: that would go on.
    let whole = await figures();
    const updatesWithoutHole = async () => {
      const now = await figures();
      if (now.dropped !== whole.dropped) whole = now;
      return now.updates - whole.updates;
    };
    await expect.poll(updatesWithoutHole).toBeGreaterThan(8);
    await hasNoTrouble(page);
  });

  liveTest('is heard by one click when the clock of the sound was halted', async ({ live }) => {
    const page = await live({ hearing, prepare: spyOnCapture });
    await startListening(page);
    await hears(page);
    await page.evaluate(() => window.captured.contexts[0].suspend());
    await trouble(page, en.live.trouble.suspended).waitFor();
    await goOn(page);
    await hears(page);
    await hasNoTrouble(page);
  });

  liveTest(
    'is said to have nothing to play on where the clock of the sound never starts, also before the network is there',
    async ({ live }) => {
      const page = await live({
        hearing,
        prepare: async (blank) => {
          // As where there is no device to play sound on: the context stays suspended, and waking it never ends.
          await blank.addInitScript(() => {
            window.AudioContext = class extends AudioContext {
              constructor(options?: AudioContextOptions) {
                super(options);
                void super.suspend();
              }
              override get currentTime(): number {
                return 0;
              }
              override resume(): Promise<void> {
                return new Promise(() => undefined);
              }
            };
          });
          await blank.route('**/models/genre/weights.bin', async (route) => {
            await new Promise((resolve) => setTimeout(resolve, 3000));
            await route.continue();
          });
        },
      });
      await page.getByRole('button', { name: 'Start listening' }).click();
      await trouble(page, en.live.trouble.notStarted).waitFor();
    },
  );

  liveTest('is opened anew by one click when no sound comes and nobody says why', async ({ live }) => {
    const page = await live({ hearing, prepare: spyOnCapture });
    await startListening(page);
    await hears(page);
    // A context that says that it runs, and doesn't.
    await page.evaluate(async () => {
      const [context] = window.captured.contexts;
      Object.defineProperty(context, 'state', { value: 'running' });
      await context.suspend();
    });
    await trouble(page, en.live.trouble.stalled).waitFor();
    await goOn(page);
    await hears(page);
    await expect.poll(async () => (await captured(page)).tracks).toEqual(['ended', 'live']);
  });

  liveTest('is heard again when the computer was asleep and is awake', async ({ live }) => {
    const page = await live({ hearing });
    await startListening(page);
    await hears(page);
    await halted(page, 5000);
    await hears(page);
    await hasNoTrouble(page);
  });

  liveTest('is let go when the page is left, and heard by one click on the way back', async ({ live }) => {
    const page = await live({
      hearing,
      prepare: async (blank) => {
        await spyOnCapture(blank);
        await spyOnWorkers(blank);
      },
    });
    await startListening(page);
    await hears(page);
    const listening = () =>
      page.evaluate(() => window.workersAtWork().filter((url) => url.includes('liveWorker')).length);
    expect(await listening()).toBe(1);
    await page.getByRole('link', { name: en.pages.card }).click();
    await expect.poll(listening).toBe(0);
    await expect.poll(() => captured(page)).toEqual({ tracks: ['ended'], contexts: ['closed'] });
    await page.goBack();
    await page.getByText(/^Listening ended at/).waitFor();
    await startListening(page);
    await hears(page);
  });

  liveTest('that the person chose is opened, and remembered', async ({ live }) => {
    const page = await live({ hearing, prepare: spyOnCapture });
    await startListening(page);
    const picker = page.getByLabel(en.live.device.label, { exact: true });
    await picker.selectOption({ label: 'Fake Audio Input 2' });
    const label = () => page.evaluate(() => window.captured.tracks.at(-1)?.label);
    await expect.poll(label).toBe('Fake Audio Input 2');
    await hears(page);
    await expect.poll(async () => (await captured(page)).tracks).toEqual(['ended', 'live']);
    await page.reload();
    await startListening(page);
    await expect.poll(label).toBe('Fake Audio Input 2');
    // And the system's own choice can be chosen again.
    await picker.selectOption({ label: en.live.device.system });
    await expect.poll(label).not.toBe('Fake Audio Input 2');
  });

  liveTest('is not offered, in plain words, where the browser or the address has none', async ({ live }) => {
    const page = await live({
      hearing,
      prepare: async (page) => {
        await page.addInitScript(() => {
          Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
          if (location.search === '?plain')
            Object.defineProperty(window, 'isSecureContext', { value: false });
        });
      },
    });
    await page.getByText(en.live.start.unsupported).waitFor();
    expect(await page.getByRole('button', { name: en.live.start.microphone }).count()).toBe(0);
    await page.goto(page.url().replace('#', '?plain#'));
    await page.getByText(en.live.start.insecure).waitFor();
  });
});
