import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { choose, allSettled, result, row, settled } from './support/filePage';
import { songFolder } from './support/songFolder';
import { music, tone } from './support/sounds';
import { test } from './support/test';

const MOST_STOPS = 60;

/** Presses Tab until the control of that name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  await page
    .getByLabel(name, { exact: true })
    .or(page.getByText(name, { exact: true }))
    .first()
    .waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent;
    });
    if (focused === name) return;
  }
  throw new Error(`${MOST_STOPS} times Tab did not reach “${name}”.`);
}

describe('with the keyboard alone', () => {
  test('files can be chosen, judged, played and removed', async ({ page }) => {
    // Asked for early: from here on it is the test that answers the browser's dialogue.
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, 'Choose files');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles([...songFolder({ 'song.wav': music() }).files]);
    await settled(page, 'song.wav');

    await tabTo(page, 'Play song.wav');
    await page.keyboard.press('Enter');
    await result(page, 'song.wav').getByRole('button', { name: 'Pause song.wav' }).waitFor();

    await tabTo(page, 'Position in song.wav');
    const position = result(page, 'song.wav').getByRole('slider');
    await page.keyboard.press('End');
    await expect.poll(async () => Number(await position.inputValue())).toBeGreaterThan(15);

    await tabTo(page, 'Remove song.wav');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Drop a song, see its genre' }).waitFor();
  });

  test('another result can be chosen', async ({ page }) => {
    await choose(page, songFolder({ 'a.wav': tone(4), 'b.wav': tone(4) }).files);
    await allSettled(page, 2);
    await row(page, 'b.wav').getByRole('button', { name: 'b.wav' }).first().focus();
    await page.keyboard.press('Enter');
    await result(page, 'b.wav').waitFor();
  });
});
