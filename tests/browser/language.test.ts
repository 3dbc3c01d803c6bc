import { describe, expect } from 'vitest';
import { choose, settled } from './support/filePage';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

const HANGUL = /\p{Script=Hangul}/u;

describe('the language', () => {
  test("is the browser's own", async ({ open }) => {
    const page = await open({ locale: 'ko-KR' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(HANGUL);
    await page.locator('html[lang=ko]').waitFor();
  });

  test('can be switched while a result is shown, title included, and is remembered', async ({ page }) => {
    await choose(page, songFolder({ 'song.wav': tone(4) }).files);
    await settled(page, 'song.wav');
    const englishTitle = await page.title();
    await page.getByRole('button', { name: '한국어' }).click();
    await page.getByRole('heading', { level: 1 }).getByText(HANGUL).waitFor({ state: 'attached' });
    await expect.poll(() => page.title()).not.toBe(englishTitle);
    // The result stays.
    await page.getByRole('listitem', { name: 'song.wav' }).waitFor();

    await page.reload();
    await page.locator('html[lang=ko]').waitFor();
  });
});
