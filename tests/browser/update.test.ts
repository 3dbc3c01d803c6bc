import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { choose, result, settled } from './support/filePage';
import { hostedBuild } from './support/hostedBuild';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

/** Long enough to be still playing when a busy machine looks. */
const song = () => songFolder({ 'song.wav': tone(60) }).files;

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
/** Waits until the page says that there is a new version: the browser may just be asking for the version before, and then asks no more. */
async function announced(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await lookAgain(page);
      return announcement(page).count();
    })
    .toBe(1);
}
/** Waits until the browser has asked the server for a new version. */
const upToDate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
const announcement = (page: Page) => page.getByRole('button', { name: 'New version: reload' });
const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

describe('a new version', () => {
  test('announces itself in a tab that is open; one click goes over to it, with files and results', async ({
    open,
  }) => {
    const { folder, url } = await hostedBuild(inject('appFolder'));
    const page = await open({ path: url, serviceWorkers: 'allow' });
    await controlled(page);
    await choose(page, song());
    await settled(page, 'song.wav');
    const verdict = await result(page, 'song.wav').getByRole('heading', { level: 2 }).textContent();
    await lookAgain(page);
    await upToDate(page);
    expect(await announcement(page).count()).toBe(0);

    deploy(folder, 'two');
    await announced(page);
    await announcement(page).click();
    await page.locator('meta[name=version]').waitFor({ state: 'attached' });
    expect(await versionOf(page)).toBe('two');
    const again = result(page, 'song.wav').getByRole('heading', { level: 2 });
    await expect.poll(() => again.textContent()).toBe(verdict);
    await result(page, 'song.wav').getByRole('button', { name: 'Play song.wav' }).click();
    await result(page, 'song.wav').getByRole('button', { name: 'Pause song.wav' }).waitFor();
    await page.getByRole('status').first().waitFor({ state: 'attached' });
    expect(await announcement(page).count()).toBe(0);
  });

  test('that one tab went over to is announced in the other, which goes on', async ({ open }) => {
    const { folder, url } = await hostedBuild(inject('appFolder'));
    const page = await open({ path: url, serviceWorkers: 'allow' });
    await controlled(page);
    const other = await page.context().newPage();
    await other.goto(url);
    await choose(other, song());
    await settled(other, 'song.wav');

    deploy(folder, 'two');
    await announced(page);
    await announcement(page).click();
    await page.locator('meta[name=version]').waitFor({ state: 'attached' });
    expect(await versionOf(other)).toBeUndefined();
    await result(other, 'song.wav').waitFor();
    await announcement(other).click();
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
    await announcement(page).click();
    await page.locator('meta[name=version]').waitFor({ state: 'attached' });
  });
});

test('what is kept on demand stays small, however much is asked for', async ({ open }) => {
  const { url } = await hostedBuild(inject('appFolder'));
  const page = await open({ path: url, serviceWorkers: 'allow' });
  await controlled(page);
  const ask = (from: number, to: number) =>
    page.evaluate(
      async ([from, to]) => {
        for (let at = from; at < to; at++)
          await (await fetch(`models/genre/card.json?of=${at}`)).arrayBuffer();
      },
      [from, to] as const,
    );
  const kept = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((name) => name.endsWith('models'));
      return name === undefined ? 0 : (await (await caches.open(name)).keys()).length;
    });
  await ask(0, 60);
  // Pruned after each answer, in its own time; one answer may come into the cache while it is pruned for the one before.
  const pruned = async () => {
    await ask(59, 60);
    const count = await kept();
    return count > 0 && count <= 40;
  };
  await expect.poll(pruned).toBe(true);
});
