import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { choose, result, settled } from './support/filePage';
import { hostedBuild } from './support/hostedBuild';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

/** Puts another version in the place of the one in `folder`: one that says so in its head. */
function deploy(folder: string, version: string): void {
  const edit = (name: string, change: (text: string) => string): void => {
    const file = join(folder, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  edit('index.html', (html) =>
    html.replace('<title>', `<meta name="version" content="${version}" /><title>`),
  );
  edit('sw.js', (script) =>
    script.replace(/(url:"index\.html",revision:)"[^"]*"/, (_, before: string) => `${before}"${version}"`),
  );
}

const versionOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=version]')?.content);
/** What the browser does when a tab is looked at again. */
const lookAgain = (page: Page) =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

describe('a new version', () => {
  test('announces itself in a tab that is open; one click goes over to it, with files and results', async ({
    open,
  }) => {
    const { folder, url } = await hostedBuild(inject('appFolder'));
    const page = await open({ path: url, serviceWorkers: 'allow' });
    await controlled(page);
    await choose(page, songFolder({ 'song.wav': tone(4) }).files);
    await settled(page, 'song.wav');
    const verdict = await result(page, 'song.wav').getByRole('heading', { level: 2 }).textContent();
    const reload = page.getByRole('button', { name: 'New version: reload' });
    await lookAgain(page);
    expect(await reload.count()).toBe(0);

    deploy(folder, 'two');
    await lookAgain(page);
    await reload.click();
    await page.locator('meta[name=version]').waitFor({ state: 'attached' });
    expect(await versionOf(page)).toBe('two');
    expect(await result(page, 'song.wav').getByRole('heading', { level: 2 }).textContent()).toBe(verdict);
    await result(page, 'song.wav').getByRole('button', { name: 'Play song.wav' }).click();
    await result(page, 'song.wav').getByRole('button', { name: 'Pause song.wav' }).waitFor();
    await page.getByRole('status').first().waitFor({ state: 'attached' });
    expect(await reload.count()).toBe(0);
  });

  test('that one tab went over to is announced in the other, which goes on', async ({ open }) => {
    const { folder, url } = await hostedBuild(inject('appFolder'));
    const page = await open({ path: url, serviceWorkers: 'allow' });
    await controlled(page);
    const other = await page.context().newPage();
    await other.goto(url);
    await choose(other, songFolder({ 'song.wav': tone(4) }).files);
    await settled(other, 'song.wav');

    deploy(folder, 'two');
    await lookAgain(page);
    await page.getByRole('button', { name: 'New version: reload' }).click();
    await page.locator('meta[name=version]').waitFor({ state: 'attached' });
    expect(await versionOf(other)).toBeUndefined();
    await result(other, 'song.wav').waitFor();
    await other.getByRole('button', { name: 'New version: reload' }).click();
    await other.locator('meta[name=version]').waitFor({ state: 'attached' });
    await result(other, 'song.wav').waitFor();
  });

  test('is shown to whoever comes back after it was put online, at the second visit at the latest', async ({
    open,
  }) => {
    const { folder, url } = await hostedBuild(inject('appFolder'));
    const page = await open({ path: url, serviceWorkers: 'allow' });
    await controlled(page);
    deploy(folder, 'two');
    await page.reload();
    await page.getByRole('button', { name: 'New version: reload' }).click();
    await page.locator('meta[name=version]').waitFor({ state: 'attached' });
  });
});

test('what is kept on demand stays small, however much is asked for', async ({ open }) => {
  const { url } = await hostedBuild(inject('appFolder'));
  const page = await open({ path: url, serviceWorkers: 'allow' });
  await controlled(page);
  const kept = await page.evaluate(async () => {
    const ask = async (at: number) => (await fetch(`models/genre/card.json?of=${at}`)).arrayBuffer();
    for (let at = 0; at < 60; at++) await ask(at);
    const names = (await caches.keys()).filter((name) => name.endsWith('models'));
    const cache = await caches.open(names[0]);
    // Pruned after each answer, in its own time; one answer may come into the cache while it is pruned for the one before.
    for (let look = 0; look < 100; look++) {
      if ((await cache.keys()).length <= 40) break;
      await ask(59);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return (await cache.keys()).length;
  });
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThanOrEqual(40);
});
