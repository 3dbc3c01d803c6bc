import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import en from '../../src/locales/en.json';
import { hears } from './support/livePage';
import { liveTest } from './support/liveTest';
import { music } from './support/sounds';

const TITLE = 'A tab that plays';

/** Chooses the tab with this title where a page asks for one, with its sound, and lets it play without a click. */
const choosing = () => [
  `--auto-select-tab-capture-source-by-title=${TITLE}`,
  '--autoplay-policy=no-user-gesture-required',
];

/** Opens another tab beside `page` that plays music over and over. */
async function playBeside(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  // A page that leaves its title alone: the app would take it back once it is up.
  await tab.goto(new URL('audio/', inject('appUrl')).href);
  await tab.evaluate(
    async ({ title, bytes }) => {
      document.title = title;
      const audio = new Audio(URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'audio/wav' })));
      audio.loop = true;
      await audio.play();
    },
    { title: TITLE, bytes: [...music()] },
  );
  return tab;
}

describe('another tab', () => {
  liveTest(
    'is listened to once the person shares it, and missed in plain words once it is closed',
    async ({ live }) => {
      const page = await live({ hearing: music(), switches: choosing });
      const tab = await playBeside(page);
      await page.bringToFront();
      await page.getByRole('button', { name: en.live.start.tab }).click();
      await hears(page);
      await page.getByRole('region', { name: en.live.sound.tab }).waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/microphone/i);
      await tab.close();
      await page.getByText(en.errors.TabLostError.default).waitFor();
      expect(await page.getByRole('button', { name: en.live.trouble.again }).count()).toBe(1);
    },
  );
});
