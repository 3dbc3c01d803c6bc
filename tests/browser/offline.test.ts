import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { choose, exported, settled } from './support/filePage';
import { songFolder } from './support/songFolder';
import { music, tone } from './support/sounds';
import { test as base } from './support/test';

const test = base.extend<{ page: Page }>({
  page: async ({ open }, use) => {
    await use(await open({ serviceWorkers: 'allow' }));
  },
});

/**
 * Takes the connection away once the page is kept and has all that it asked for: what is still on its way would fail, which the page says
 * on the console.
 */
async function disconnect(page: Page): Promise<void> {
  await page.getByText(/^Network ready/).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
}

describe('without a connection', () => {
  test('the page that is open still judges songs', async ({ page }) => {
    await page.getByText(/^Network ready/).waitFor();
    await page.context().setOffline(true);
    await choose(page, songFolder({ 'song.wav': tone(4) }).files);
    await settled(page, 'song.wav');
    expect((await exported(page))[0].state).toBe('done');
  });

  test('the page opens again and judges songs, once it was visited', async ({ page }) => {
    await disconnect(page);
    await page.reload();
    await page.getByText(/^Network ready/).waitFor();
    await choose(page, songFolder({ 'song.wav': tone(4) }).files);
    await settled(page, 'song.wav');
    expect((await exported(page))[0].state).toBe('done');
  });

  test('the page of the network opens with all that it compares with, though it was never visited', async ({
    page,
  }) => {
    await disconnect(page);
    await page.goto(`${page.url().split('#')[0]}#/network?layer=block12&panel=squeeze`);
    await page.reload();
    const shown = page.getByLabel('Gates of', { exact: true });
    await shown.getByRole('option', { name: 'average of Blues' }).waitFor({ state: 'attached' });
  });

  test('the page of NetAdapt opens and lets its networks hear a song, though it was never visited', async ({
    page,
  }) => {
    await disconnect(page);
    await page.reload();
    await choose(page, songFolder({ 'song.wav': music() }).files);
    await settled(page, 'song.wav');
    await page.getByRole('link', { name: 'NetAdapt' }).click();
    await page.getByRole('region', { name: 'The network' }).waitFor();
    await page.getByRole('radio', { name: 'song.wav' }).check();
    await page
      .getByRole('region', { name: 'Start: genre' })
      .getByText(/^An answer needs/)
      .waitFor({ timeout: 110_000 });
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
