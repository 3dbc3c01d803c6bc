/**
 * `npm run screenshots`: pictures of the pages in each language, look and width, into screenshots/ (not committed); and
 * the README's pictures into docs/images/. What the live page hears is two of our own samples, one after the other.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { concatenate } from '../src/audio';
import { composeSamples, RATE, encodeWav } from '../src/samples';
import { fakeMicrophone } from './fakeMicrophone';
import { launchBrowser } from './launchBrowser';
import { seedLibrary } from './seedLibrary';
import { serveBuild } from './serveBuild';

const FOLDER = 'screenshots';
const README_PICTURES = [
  { from: 'en-light-1280-result.png', to: 'docs/images/file-page.png' },
  { from: 'en-dark-1280-live.png', to: 'docs/images/live-page.png' },
  { from: 'en-light-1280-network.png', to: 'docs/images/network-page.png' },
];
const FIRST_PORT = 4400;

const LOOKS = ['en-US', 'ko-KR'].flatMap((locale) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1280, 390].map((width) => ({ locale, colorScheme, width })),
  ),
);
type Look = (typeof LOOKS)[number];

await build({ logLevel: 'warn' });
mkdirSync(FOLDER, { recursive: true });
const heardFolder = mkdtempSync(join(tmpdir(), 'genrescope-heard-'));
const heard = join(heardFolder, 'heard.wav');
const pause = new Float32Array(2 * RATE);
const songs = concatenate([composeSamples('houseBeat'), pause, composeSamples('stringCadence'), pause]);
writeFileSync(heard, new Uint8Array(encodeWav(songs, RATE)));
const server = await serveBuild({ port: FIRST_PORT });
const browser = await launchBrowser(fakeMicrophone(heard));
try {
  for (const look of LOOKS) await photograph(browser, look);
} finally {
  await browser.close();
  await server.close();
  rmSync(heardFolder, { recursive: true });
}
for (const { from, to } of README_PICTURES) copyFileSync(join(FOLDER, from), to);

async function photograph(browser: Browser, { locale, colorScheme, width }: Look): Promise<void> {
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const save = async (state: string, fullPage = true): Promise<void> => {
    const path = join(FOLDER, `${locale.slice(0, 2)}-${colorScheme}-${width}-${state}.png`);
    await page.screenshot({ path, fullPage, animations: 'disabled' });
    console.log(path);
  };
  const open = async (path: string): Promise<void> => {
    await page.goto(`${server.url}#${path}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
  };
  await open('/');
  await save('welcome');
  await judgeSample(page);
  await save('result');
  await open('/live');
  await save('live-before');
  await listen(page);
  await save('live');
  await page.locator('main [role=group] button').first().click();
  await page.locator('dialog').waitFor();
  await save('live-full-screen', false);
  await open('/library');
  await save('library-before');
  await seedLibrary(page, 300);
  await page.reload();
  await mapLibrary(page);
  await save('library');
  await open('/card');
  await page.locator('main section').first().waitFor();
  await save('card');
  await open('/network');
  // Once it has been timed, and the download's line is gone, it says all that it has to say.
  await page.locator('main section').last().locator('div:has(> table) + div button').waitFor();
  await save('network', false);
  await open('/netadapt');
  await page.locator('main svg').first().waitFor();
  await save('netadapt');
  await context.close();
}

/** Has the page compose its last sample, and waits for the answer, in whichever language. */
async function judgeSample(page: Page): Promise<void> {
  await page.locator('main section li button').last().click();
  await page.locator('main canvas').waitFor();
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
}

/** Has the page correct a few songs by keyboard, select two, and draw its map. */
async function mapLibrary(page: Page): Promise<void> {
  const table = page.locator('main [role=grid]');
  await table.locator('input').first().waitFor();
  await table.focus();
  for (const key of ['j', '3', 'j', 'Shift+J']) await page.keyboard.press(key);
  await page.locator('main section').last().locator('button').first().click();
  await page.locator('main canvas').waitFor({ timeout: 120_000 });
}

/** Has the page listen until two things were heard. */
async function listen(page: Page): Promise<void> {
  await page.locator('main section button').first().click();
  await page.locator('main ol[aria-label] li + li').first().waitFor({ timeout: 120_000 });
}
