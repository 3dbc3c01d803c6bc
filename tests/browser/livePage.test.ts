import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { preloadHistory } from '../../scripts/soak/preloadHistory';
import en from '../../src/locales/en.json';
import { SHIPPED_GENRES } from '../support/testCard';
import { accessibilityProblems } from './support/accessibility';
import { hears, startListening } from './support/livePage';
import { liveTest } from './support/liveTest';
import { music } from './support/sounds';
import { test } from './support/test';
import { spyOnWakeLock } from './support/wakeLockSpy';

const HANGUL = /\p{Script=Hangul}/u;

const heardList = (page: Page) => page.getByRole('list', { name: 'What was heard, the latest first' });
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** How far what a dialog shows is from its middle, in tens of pixels, and how much of it does not fit. */
async function offCentre(dialog: Locator): Promise<{ across: number; down: number; beyond: number }> {
  return dialog.evaluate((screen) => {
    const shown = [...screen.children].filter(
      (child) => getComputedStyle(child).position !== 'absolute' && child.clientHeight > 0,
    );
    const boxes = shown.map((child) => child.getBoundingClientRect());
    const middle = (start: number, end: number, size: number) =>
      Math.abs(Math.round((start + end - size) / 20));
    return {
      across: Math.max(...boxes.map(({ left, right }) => middle(left, right, innerWidth))),
      down: middle(
        Math.min(...boxes.map(({ top }) => top)),
        Math.max(...boxes.map(({ bottom }) => bottom)),
        innerHeight,
      ),
      beyond: Math.max(screen.scrollWidth - screen.clientWidth, screen.scrollHeight - screen.clientHeight),
    };
  });
}

/** Waits until the browser has kept all that the page told it to: whoever asks for it is answered after that. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = reject;
      });
    const database = await answered(indexedDB.open('genrescope.live', 1));
    await answered(database.transaction('segments').objectStore('segments').count());
    database.close();
  });
}

async function savedFile(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Colours of the pixels at the right edge of the spectrogram, where now is. */
async function newestColumn(page: Page): Promise<string> {
  return page.getByRole('img', { name: /spectrogram/i }).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('Not a canvas.');
    const { width, height } = canvas;
    // From a copy: whoever reads the page's own canvas slows it down, and Chromium warns of that.
    const copy = new OffscreenCanvas(1, height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, 1 - width, 0);
    return String(copy?.getImageData(0, 0, 1, height).data);
  });
}

describe('the live page', () => {
  test('is reached from the welcome, and says before anything else that no sound is kept', async ({
    page,
  }) => {
    await page.getByRole('link', { name: 'listen through the microphone' }).click();
    await page.getByRole('heading', { level: 1, name: 'What is playing right now?' }).waitFor();
    await page.getByText('No sound is kept, and nothing leaves your machine').waitFor();
  });

  liveTest('shows what it hears: level, scrolling spectrogram, closest genres', async ({ live }) => {
    const page = await live({ hearing: music(), serviceWorkers: 'allow' });
    await startListening(page);
    await hears(page);
    let before = '';
    const colours = async () => new Set((before = await newestColumn(page)).split(',')).size;
    await expect.poll(colours).toBeGreaterThan(10);
    await expect.poll(() => newestColumn(page)).not.toBe(before);
    const meter = page.getByRole('meter', { name: 'Level' });
    const level = async () => Number(await meter.getAttribute('aria-valuenow'));
    await expect.poll(level).toBeGreaterThan(-60);
    expect(await level()).toBeLessThan(0);
    const closest = page.getByRole('region', { name: 'Closest genres' });
    // Those that are more than 0 %.
    await closest.getByRole('listitem').first().waitFor();
    expect(await closest.getByText('0%', { exact: true }).count()).toBe(0);
    await closest.getByText(/^An answer needs \d\d%$/).waitFor();

    // Bars and meter are drawn by their backgrounds, which the system's high contrast takes away.
    await page.emulateMedia({ forcedColors: 'active' });
    const stands = (meter: Locator, fill: string) =>
      meter.evaluate((track, inside) => {
        const bar = track.querySelector(inside);
        return (
          bar !== null && getComputedStyle(bar).backgroundColor !== getComputedStyle(track).backgroundColor
        );
      }, fill);
    await expect.poll(() => stands(meter, 'div')).toBe(true);
    await expect.poll(() => stands(closest.getByRole('listitem').first(), '[class*=bar]')).toBe(true);
  });

  liveTest(
    'keeps a list that the person corrects with the keyboard, takes back, exports, clears, brings back, and finds after a reload',
    async ({ live }) => {
      const page = await live({ hearing: music() });
      await startListening(page);
      const row = heardList(page).getByRole('listitem').last();
      await row.waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.textContent);

      // Nothing is said before a genre is chosen, and the focus is always on what took the place of what had it.
      await row.getByRole('button', { name: /^It is…/ }).focus();
      await page.keyboard.press('Enter');
      const choices = row.getByRole('group');
      await expect.poll(focused).toBe('Blues');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await choices.waitFor({ state: 'detached' });
      expect(await row.getByText('You say').count()).toBe(0);
      await row.getByRole('button', { name: /^It is…/ }).press('Enter');
      await choices.getByRole('button', { name: 'Jazz', exact: true }).press('Enter');
      await row.getByText('You say: Jazz').waitFor();
      await expect.poll(focused).toBe('Undo');
      const [json] = JSON.parse((await savedFile(page, 'Export the list as JSON')).toString()) as {
        start: string;
        said: string;
      }[];
      expect(json.said).toBe('jazz');
      expect(Math.abs(Date.parse(json.start) - Date.now())).toBeLessThan(600_000);
      expect(await page.getByRole('list', { name: 'How long each genre was heard' }).textContent()).toMatch(
        /Jazz/,
      );

      await row.getByRole('button', { name: /^Undo/ }).press('Enter');
      await row.getByRole('button', { name: /^It is…/ }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
      const csv = (await savedFile(page, 'Export the list as CSV')).toString();
      const [first]: Record<string, string>[] = parse(csv, { columns: true, bom: true });
      expect(first.said).toBe('');
      expect(['', ...SHIPPED_GENRES]).toContain(first.genre);

      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await page.getByRole('button', { name: /^Clear the list/ }).press('Enter');
      await heardList(page).waitFor({ state: 'detached' });
      await expect.poll(focused).toBe('Bring it back');
      await page.keyboard.press('Enter');
      await row.waitFor();
      const heard = await row.textContent();
      await startListening(page);
      await kept(page);
      await page.reload();
      await page.getByText(/^Listening ended at/).waitFor();
      await heardList(page).waitFor();
      await expect.poll(() => row.textContent()).toBe(heard);

      await page.getByRole('button', { name: /^Clear the list/ }).click();
      await page.getByText('The list is cleared').waitFor();
      // Whoever comes back to the page has not just pressed that.
      const pages = page.getByRole('navigation');
      await pages.getByRole('link', { name: 'Model card' }).click();
      await page.getByRole('heading', { level: 1, name: 'Model card' }).waitFor();
      await pages.getByRole('link', { name: 'Live' }).click();
      await page.getByText('The list is cleared').waitFor();
      expect(await focused()).not.toBe('Bring it back');
      await kept(page);
      await page.reload();
      await page.getByRole('button', { name: 'Start listening' }).waitFor();
      expect(await heardList(page).count()).toBe(0);
    },
  );

  liveTest('says that its list goes with the page, where the browser keeps nothing', async ({ live }) => {
    const page = await live({
      hearing: music(),
      prepare: async (blank) => {
        await blank.addInitScript(() => {
          const refused = new DOMException('denied', 'SecurityError');
          IDBFactory.prototype.open = () => {
            throw refused;
          };
          for (const name of ['localStorage', 'sessionStorage']) {
            Object.defineProperty(window, name, {
              get: () => {
                throw refused;
              },
            });
          }
        });
      },
    });
    await page.getByText(en.live.privacy).waitFor();
    await page.getByText(en.live.privacyList).waitFor({ state: 'detached' });
    await startListening(page);
    await page.getByText(en.live.history.notKept).waitFor();
    expect(await page.getByText(en.live.history.stays).count()).toBe(0);
  });

  liveTest(
    'holds a list of hours with no more rows in the document than are in sight, and folds it again',
    async ({ live }) => {
      const page = await live({
        hearing: music(),
        prepare: async (page) => preloadHistory(page, inject('appUrl'), 1700),
      });
      await heardList(page).getByRole('listitem').first().waitFor();
      const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
      const folded = await nodes();
      const more = page.getByRole('button', { name: 'Show all 1700' });
      await more.press('Enter');
      const rows = heardList(page).getByRole('listitem');
      await expect.poll(() => rows.first().getAttribute('aria-setsize')).toBe('1700');
      expect(await nodes()).toBeLessThan(folded + 600);
      const oldest = () => rows.last().getAttribute('aria-posinset');
      await heardList(page).evaluate((list) => list.parentElement?.scrollTo(0, 1e6));
      await expect.poll(oldest).toBe('1700');
      expect(await nodes()).toBeLessThan(folded + 600);
      expect(await accessibilityProblems(page)).toEqual([]);
      // A row that has the focus stays, however far it is scrolled out of sight.
      const button = rows.last().getByRole('button', { name: /^It is…/ });
      const label = await button.getAttribute('aria-label');
      await button.focus();
      await heardList(page).evaluate((list) => list.parentElement?.scrollTo(0, 0));
      await expect.poll(() => rows.first().getAttribute('aria-posinset')).toBe('1');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label);
      await page.keyboard.press('Shift+Tab');
      await expect.poll(() => rows.first().getAttribute('aria-posinset')).not.toBe('1');
      await rows.last().locator(':focus').waitFor();
      await page.getByRole('button', { name: 'Show the latest only' }).press('Enter');
      await expect.poll(() => rows.count()).toBe(8);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Show all 1700');
    },
  );

  liveTest(
    'records only on demand, one recording beside the other, then plays and saves them',
    async ({ live }) => {
      const page = await live({ hearing: music() });
      await startListening(page);
      await hears(page);
      for (const number of [1, 2]) {
        await page.getByRole('button', { name: 'Record', exact: true }).click();
        // However late one looks.
        await page.getByText(/^Recording, (?!0:00)\d+:\d\d/).waitFor();
        // Half a second of sound and more, on a busy machine too: a quarter of one lies between two answers.
        await hears(page, 4);
        await page.getByRole('button', { name: 'Stop recording' }).click();
        await page.getByLabel(`Play recording ${number}`).waitFor();
      }
      const audio = page.getByLabel('Play recording 1');
      const durationS = () => audio.evaluate((audio: HTMLAudioElement) => audio.duration);
      await expect.poll(durationS).toBeGreaterThan(0.5);
      const wav = await savedFile(page, 'Save as WAV: recording 1');
      expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
      expect(wav.subarray(44).some((byte) => byte !== 0)).toBe(true);

      await page.getByRole('button', { name: 'Discard recording 1' }).press('Enter');
      await audio.waitFor({ state: 'detached' });
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Stop');
      expect(await page.getByLabel('Play recording 2').count()).toBe(1);
    },
  );

  liveTest('fills the screen, with the keyboard alone, and comes back', async ({ live }) => {
    const page = await live({ hearing: music() });
    await page.getByRole('button', { name: 'Start listening' }).focus();
    await page.keyboard.press('Enter');
    await hears(page);
    // Where the button that began it was, the one that ends it has the focus.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Stop');

    await page.getByRole('button', { name: 'Full screen' }).focus();
    await page.keyboard.press('Enter');
    const screen = page.getByRole('dialog', { name: 'Now playing' });
    await screen.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 390, height: 844 },
      { width: 740, height: 360 },
    ]) {
      await page.setViewportSize(viewport);
      await expect.poll(() => offCentre(screen)).toEqual({ across: 0, down: 0, beyond: 0 });
    }
    await page.keyboard.press('Escape');
    await screen.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Full screen');

    await page.getByRole('button', { name: 'Stop', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start listening' }).waitFor();
  });

  liveTest('keeps the screen on while it listens, also after the tab was hidden', async ({ live }) => {
    const page = await live({ hearing: music(), prepare: spyOnWakeLock });
    const held = () => page.evaluate(() => window.wakeLocks.filter(({ released }) => !released).length);
    const notice = page.getByText('The screen stays on.');
    expect(await held()).toBe(0);
    await startListening(page);
    await notice.waitFor();
    expect(await held()).toBe(1);

    // What the browser does when a tab is hidden, and when it is shown again.
    await page.evaluate(() => Promise.all(window.wakeLocks.map((lock) => lock.release())));
    await notice.waitFor({ state: 'detached' });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await notice.waitFor();
    expect(await held()).toBe(1);

    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.waitForFunction(() => window.wakeLocks.every(({ released }) => released));
  });

  liveTest.for(['light', 'dark'] as const)(
    'in the %s theme axe finds nothing wrong, in English and Korean; nothing is wider than a phone',
    async (colorScheme, { live }) => {
      const page = await live({
        hearing: music(),
        colorScheme,
        viewport: { width: 360, height: 800 },
      });
      await page.getByRole('button', { name: 'Start listening' }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);

      await startListening(page);
      await heardList(page).getByRole('listitem').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);

      await page.getByRole('button', { name: '한국어' }).click();
      await page.locator('main h1').filter({ hasText: HANGUL }).waitFor();
      const headings = await page.locator('main h2, main h3').allTextContents();
      expect(headings.filter((text) => !HANGUL.test(text))).toEqual([]);
      await expect.poll(() => page.title()).toMatch(/^\p{Script=Hangul}.* · Genrescope$/u);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    },
  );
});
