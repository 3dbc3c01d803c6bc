import { describe, expect } from 'vitest';
import { accessibilityProblems } from './support/accessibility';
import { allSettled, choose, result, row } from './support/filePage';
import { songFolder } from './support/songFolder';
import { music, tone } from './support/sounds';
import { test } from './support/test';

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 390].map((width) => ({ colorScheme, width })),
);

describe('for everybody', () => {
  test.for(LOOKS)(
    'axe finds nothing wrong: $colorScheme, $width pixels wide',
    async ({ colorScheme, width }, { open }) => {
      const page = await open({ colorScheme, viewport: { width, height: 900 } });
      await page.getByText(/^Network ready/).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);

      const { files } = songFolder({ 'song.wav': music(), 'tone.wav': tone(4), 'words.mp3': 'words' });
      await choose(page, files);
      await allSettled(page, 3);
      expect(await accessibilityProblems(page)).toEqual([]);
      await row(page, 'words.mp3').getByRole('button', { name: 'words.mp3' }).first().click();
      await result(page, 'words.mp3').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );

  test('nothing is wider than a narrow phone', async ({ open }) => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.getByText(/^Network ready/).waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await choose(page, songFolder({ 'song.wav': tone(4), 'other.wav': tone(4) }).files);
    await allSettled(page, 2);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
