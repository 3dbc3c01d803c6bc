import { describe, expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { drop } from './support/drop';
import { allSettled, choose, exported, result, row, settled } from './support/filePage';
import { songFolder } from './support/songFolder';
import { silence, tone } from './support/sounds';
import { test } from './support/test';

/** Whether an element can be seen inside of what scrolls it. */
const isInSight = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    const frame = node.closest('ul')?.parentElement?.getBoundingClientRect();
    return frame !== undefined && top >= frame.top - 1 && bottom <= frame.bottom + 1;
  });

describe('the queue', () => {
  test('five songs get an answer each, one after another, while the first stays in view', async ({
    page,
  }) => {
    const names = ['1.wav', '2.wav', '3.wav', '4.wav', '5.wav'];
    const { files } = songFolder(Object.fromEntries(names.map((name, i) => [name, tone(5, 220 * (i + 1))])));
    await choose(page, files);
    await allSettled(page, 5);
    expect((await exported(page)).map(({ file, state }) => [file, state])).toEqual(
      names.map((name) => [name, 'done']),
    );
    expect(
      await row(page, '1.wav').getByRole('button', { name: '1.wav' }).first().getAttribute('aria-current'),
    ).toBe('true');
  });

  test('a cancelled song stops, the others go on, and it can be listened to again', async ({ page }) => {
    // An hour, so that it is still being listened to when both clicks have come, on a busy machine too.
    const { files } = songFolder({ 'a.wav': tone(3600), 'b.wav': tone(5), 'c.wav': tone(4) });
    await choose(page, files);
    await row(page, 'a.wav').getByRole('progressbar').waitFor();
    await row(page, 'b.wav').getByRole('button', { name: 'Cancel b.wav' }).click();
    await row(page, 'a.wav').getByRole('button', { name: 'Cancel a.wav' }).click();
    await allSettled(page, 3);
    expect((await exported(page)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'done']);

    await row(page, 'b.wav').getByRole('button', { name: 'Listen again to b.wav' }).click();
    await allSettled(page, 3);
    expect((await exported(page)).map(({ state }) => state)).toEqual(['cancelled', 'done', 'done']);
  });

  test('a song that is removed leaves the others as they were', async ({ page }) => {
    const { files } = songFolder({ 'a.wav': tone(4), 'b.wav': silence(4), 'c.wav': tone(4) });
    await choose(page, files);
    await allSettled(page, 3);
    await row(page, 'b.wav').getByRole('button', { name: 'Remove b.wav' }).click();
    expect((await exported(page)).map(({ file, state }) => [file, state])).toEqual([
      ['a.wav', 'done'],
      ['c.wav', 'done'],
    ]);
  });

  test('ten songs of one name, of ten folders, can be told apart', async ({ page }) => {
    const songs = Array.from(
      { length: 10 },
      (_, i) => [`disc ${i}/song.wav`, tone(0.4, 200 + 20 * i)] as const,
    );
    await drop(page, [songFolder(Object.fromEntries(songs)).path]);
    await allSettled(page, 10);
    const rows = page.getByRole('list', { name: 'Files' }).getByRole('listitem');
    const labels = await rows.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));
    expect(labels.map((label) => label?.split('/').slice(-2).join('/'))).toEqual(songs.map(([name]) => name));
    const texts = await rows.allTextContents();
    const titles = await rows
      .locator('button[title]:first-child')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('title')));
    expect(new Set(texts).size).toBe(10);
    expect(titles).toEqual(labels);
  });

  test('that was cancelled says what came of it, goes on, and takes up what failed', async ({ page }) => {
    const { files } = songFolder({
      'a.wav': tone(4),
      'b.mp3': 'words',
      'c.wav': tone(3600),
      'd.wav': tone(4),
    });
    await choose(page, files);
    await row(page, 'c.wav').getByRole('progressbar').waitFor();
    await page.getByText('1 done, 1 failed, 2 to go').waitFor();
    await page.getByRole('button', { name: 'Cancel all' }).click();
    await page.getByText('1 done, 1 failed, 2 cancelled').waitFor();
    await page.getByRole('button', { name: 'Retry failed' }).click();
    await page.getByText('1 done, 1 failed, 2 cancelled').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await row(page, 'c.wav').getByRole('progressbar').waitFor();
    await row(page, 'c.wav').getByRole('button', { name: 'Cancel c.wav' }).click();
    await page.getByText('2 done, 1 failed, 1 cancelled').waitFor();
  });

  test('keeps the running row in sight, unless the person scrolled away', async ({ page }) => {
    const { files } = songFolder(
      Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.wav`, tone(i === 30 ? 3600 : 0.4)])),
    );
    await choose(page, files);
    const list = page.getByRole('list', { name: 'Files' });
    await row(page, '30.wav').getByRole('progressbar').waitFor();
    await expect.poll(() => isInSight(row(page, '30.wav'))).toBe(true);

    await list.hover();
    await page.mouse.wheel(0, -5000);
    await expect.poll(() => isInSight(row(page, '0.wav'))).toBe(true);
    await page.mouse.move(5, 5);
    // By its own button, which is out of sight.
    await page.evaluate(() => document.querySelector<HTMLElement>('main h2')?.scrollIntoView());
    await page.getByRole('button', { name: 'Cancel all' }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText(/to go/).waitFor();
    expect(await isInSight(row(page, '0.wav'))).toBe(true);
  });

  test('that is long asks before it is left, a short one does not', async ({ page }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await choose(page, songFolder({ 'a.wav': tone(0.4), 'b.wav': tone(0.4) }).files);
    await allSettled(page, 2);
    await page.getByRole('heading', { name: '2 files' }).click();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(asked).toEqual([]);

    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.wav`);
    await choose(page, songFolder(Object.fromEntries(names.map((name) => [name, tone(0.4)]))).files);
    await allSettled(page, 5);
    await page.getByRole('heading', { name: '5 files' }).click();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(asked).toEqual(['beforeunload']);
  });

  test('a very short song has a length that makes sense', async ({ page }) => {
    await choose(page, songFolder({ 'short.wav': tone(0.3) }).files);
    await settled(page, 'short.wav');
    await result(page, 'short.wav').getByText('0:00.0 / 0:00.3').waitFor();
  });
});
