import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { choose, result, row, settled } from './support/filePage';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Drop a song, see its genre' });

describe('the settings', () => {
  test('are those of the session where the browser denies its storage', async ({ open }) => {
    const page = await open({
      prepare: async (blank) => {
        await blank.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
            Object.defineProperty(window, name, {
              get: () => {
                throw new DOMException('Access is denied for this document.', 'SecurityError');
              },
            });
          }
        });
      },
    });
    await heading(page).waitFor();
    await page.getByRole('button', { name: '한국어' }).click();
    await page.locator('html[lang=ko]').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await choose(page, songFolder({ 'song.wav': tone(4) }).files);
    await settled(page, 'song.wav');
  });

  test.for([
    '{"state":{"language":"klingon","theme":"plaid"},"version":0}',
    '{"state":{"language":null,"theme":[]},"version":0}',
    '{"state":',
    'nonsense',
  ])('are the usual ones where %s is stored', async (stored, { open }) => {
    const page = await open({
      prepare: async (blank) => {
        await blank.addInitScript((nonsense) => {
          for (const name of ['settings', 'backends', 'live']) {
            localStorage.setItem(`genrescope.${name}`, nonsense);
          }
        }, stored);
      },
    });
    await heading(page).waitFor();
    await page.getByRole('link', { name: 'Live' }).click();
    await page.getByRole('button', { name: 'Start listening' }).waitFor();
  });
});

describe('before the script has come', () => {
  test('the page says what it is, and that it loads', async ({ open }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await open({
      waitUntil: 'commit',
      prepare: async (blank) => {
        await blank.route('**/assets/index-*.js', async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    await page.getByText('Loading…').waitFor();
    await page.getByText('불러오는 중…').waitFor();
    await page.getByText('Genrescope', { exact: true }).waitFor();
    release();
    await heading(page).waitFor();
    await page.getByText('Loading…').waitFor({ state: 'hidden' });
  });

  test('styles are asked for before scripts', async ({ page }) => {
    const html = await (await page.request.get(inject('appUrl'))).text();
    expect(html.lastIndexOf('rel="stylesheet"')).toBeLessThan(html.indexOf('<script'));
    expect(html.indexOf('charset')).toBeLessThan(1000);
  });

  test('somebody who allows no script reads what to do', async ({ open }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.getByText(/Allow JavaScript for it/).waitFor();
    await page.getByText(/JavaScript를 허용한 뒤/).waitFor();
    await page.getByText('Loading…').waitFor({ state: 'hidden' });
  });
});

describe('a page that breaks', () => {
  test('takes no other with it: "back" works, results stay', async ({ browser }) => {
    // A page that nobody watches: React logs what broke, as it should.
    const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.route('**/assets/on-demand/CardPage-*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export default () => { throw new Error("This card is blank."); };',
      }),
    );
    await page.goto(inject('appUrl'));
    await choose(page, songFolder({ 'song.wav': tone(4) }).files);
    await settled(page, 'song.wav');
    await page.getByRole('link', { name: 'Model card' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('This card is blank.').waitFor();
    await page.goBack();
    await result(page, 'song.wav').waitFor();
    await page.getByRole('link', { name: 'NetAdapt' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => alert.count()).toBe(0);
    await context.close();
  });

  test('whose code is gone after a deployment says so; reloading brings the results along', async ({
    browser,
  }) => {
    // A page that nobody watches: the browser logs the answer 404.
    const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.route('**/assets/on-demand/CardPage-*.js', (route) =>
      route.fulfill({ status: 404, body: 'gone' }),
    );
    await page.goto(inject('appUrl'));
    // The first plays for long enough to be still playing when a busy machine looks.
    const { files } = songFolder({ 'song.wav': tone(60), 'words.mp3': 'words', 'last.wav': tone(5) });
    await choose(page, files);
    await page.getByText('2 done, 1 failed').waitFor();
    const verdict = await row(page, 'song.wav').textContent();
    await page.getByRole('link', { name: 'Model card' }).click();
    await page.getByRole('heading', { name: 'A new version was put online' }).waitFor();

    await page.unroute('**/assets/on-demand/CardPage-*.js');
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await page.getByRole('heading', { name: 'Model card' }).waitFor();
    await page.getByRole('link', { name: 'Files' }).click();
    await page.getByText('2 done, 1 failed').waitFor();
    await expect.poll(() => row(page, 'song.wav').textContent()).toBe(verdict);
    await row(page, 'words.mp3').getByRole('button', { name: 'words.mp3' }).first().click();
    await result(page, 'words.mp3')
      .getByText(/is not a sound file that we know/)
      .waitFor();
    await row(page, 'song.wav').getByRole('button', { name: 'song.wav' }).first().click();
    await result(page, 'song.wav').getByRole('button', { name: 'Play song.wav' }).click();
    await result(page, 'song.wav').getByRole('button', { name: 'Pause song.wav' }).waitFor();

    // Kept for one reload, not for ever.
    await page.reload();
    await heading(page).waitFor();
    expect(await row(page, 'song.wav').count()).toBe(0);
    await context.close();
  });
});
