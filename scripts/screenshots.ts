/**
 * `npm run screenshots`: pictures of the pages in each language, width and look, into screenshots/ (not committed); and the README's
 * pictures into docs/images/. `npm run screenshots -- network ko` photographs only what has all of these words in its name; with
 * `--built`, what stands in dist/. What the live page hears is two of our own samples, one after the other.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { concatenate } from '../src/audio';
import { compose, composeSamples, RATE, encodeWav } from '../src/samples';
import { fakeMicrophone } from './fakeMicrophone';
import { launchBrowser } from './launchBrowser';
import { layersTimed } from './layersTimed';
import { seedLibrary } from './seedLibrary';
import { serveBuild } from './serveBuild';
import { preloadHistory } from './soak/preloadHistory';

const FOLDER = 'screenshots';
const README_PICTURES = [
  { from: 'en-1280-result-light.png', to: 'docs/images/file-page.png' },
  { from: 'en-1280-live-dark.png', to: 'docs/images/live-page.png' },
  { from: 'en-1280-network-light.png', to: 'docs/images/network-page.png' },
];
const FIRST_PORT = 4400;
const TOUR_STEPS = [1, 2, 3, 4, 5];
/** Rows of the live page's list, as after two hours. */
const HEARD_BEFORE = 400;
/** How often a page may go on changing before it is photographed as it is. */
const MOST_CHANGES = 40;

const { values, positionals } = parseArgs({
  options: { built: { type: 'boolean', default: false } },
  allowPositionals: true,
});

interface Shooting {
  page: Page;
  /** Address of the app, with the slash at its end. */
  url: string;
  /** Opens a page of the app, for example `/live`. */
  open: (path: string) => Promise<void>;
  /** Photographs what is there, light and dark; in the colours of the system's high contrast too where asked for. */
  save: (state: string, how?: { fullPage?: boolean; forcedColors?: boolean }) => Promise<void>;
}

/** What is photographed, each on a page of its own. */
const SCENES: Record<string, (shooting: Shooting) => Promise<void>> = {
  files: async ({ page, open, save }) => {
    await open('/');
    await save('welcome');
    await judgeSample(page);
    await save('result');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'House beat.wav', mimeType: 'audio/wav', buffer: Buffer.from(compose('houseBeat')) },
        { name: 'Rock riff.wav', mimeType: 'audio/wav', buffer: Buffer.from(compose('rockRiff')) },
        { name: 'Notes.wav', mimeType: 'audio/wav', buffer: Buffer.from('no sound') },
      ]);
    await page.locator('main [data-state=failed]').first().waitFor();
    await settled(page);
    await save('queue');
  },
  live: async ({ page, open, save }) => {
    await open('/live');
    await save('live-before');
    await page.locator('main section button').first().click();
    await page.locator('main ol[aria-label] li + li').first().waitFor({ timeout: 120_000 });
    await save('live', { forcedColors: true });
    await page.locator('main [role=group] button').first().click();
    await page.locator('dialog').waitFor();
    await save('live-full-screen', { fullPage: false });
    await page.keyboard.press('Escape');
    // As where the system mutes the microphone.
    await page.evaluate(() => Object.defineProperty(MediaStreamTrack.prototype, 'muted', { value: true }));
    await page.locator('main [role=alert]').waitFor();
    await save('live-muted');
  },
  history: async ({ page, url, open, save }) => {
    await preloadHistory(page, url, HEARD_BEFORE);
    await open('/live');
    await page.locator('main section > button[aria-expanded]').click();
    await page.locator('main li[aria-setsize]').nth(3).locator('button').last().press('Enter');
    await save('live-history');
  },
  library: async ({ page, open, save }) => {
    await open('/library');
    await save('library-before');
    await seedLibrary(page, 300);
    await page.reload();
    await mapLibrary(page);
    await save('library');
  },
  teach: async ({ page, open, save }) => {
    await open('/teach');
    await save('teach-before');
    const add = page.locator('main section:has(> input[type=file])').first();
    await add.locator('button').last().click();
    const teach = page.locator('main section:has(> label input[type=checkbox]) > button:first-child:enabled');
    await teach.waitFor({ timeout: 120_000 });
    // One class shows the colours that it may have.
    await page.locator('main button[aria-expanded]').first().click();
    await save('teach-examples');
    await teach.click();
    await page.locator('main table').waitFor({ timeout: 120_000 });
    await save('teach-taught');
    await page.locator('main section').last().locator('li button').first().click();
    await open('/');
    await judgeSample(page);
    await save('teach-answer');
  },
  card: async ({ page, open, save }) => {
    await open('/card');
    await page.locator('main section').first().waitFor();
    await save('card');
  },
  network: async ({ page, open, save }) => {
    await open('/network');
    await layersTimed(page);
    await save('network', { fullPage: false });
    await open('/network?layer=block5&panel=squeeze');
    await layersTimed(page);
    await save('network-layer', { forcedColors: true });
  },
  tour: async ({ page, open, save }) => {
    await open('/network');
    await page.locator('main header button').first().click();
    for (const step of TOUR_STEPS) {
      await page.locator(`main ol button[aria-current=step]`, { hasText: String(step) }).waitFor();
      await layersTimed(page);
      await settled(page);
      await save(`tour-${step}`, { fullPage: false });
      if (step < TOUR_STEPS.length)
        await page.locator('main section:has(ol [aria-current]) button').last().click();
    }
  },
  netadapt: async ({ page, open, save }) => {
    await open('/netadapt');
    await page.locator('main svg').first().waitFor();
    await save('netadapt');
  },
};

if (!values.built) await build({ logLevel: 'warn' });
mkdirSync(FOLDER, { recursive: true });
const heardFolder = mkdtempSync(join(tmpdir(), 'genrescope-heard-'));
const heard = join(heardFolder, 'heard.wav');
const pause = new Float32Array(2 * RATE);
const songs = concatenate([composeSamples('houseBeat'), pause, composeSamples('stringCadence'), pause]);
writeFileSync(heard, new Uint8Array(encodeWav(songs, RATE)));
const server = await serveBuild({ port: FIRST_PORT });
const browser = await launchBrowser(fakeMicrophone(heard));
try {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const width of [1280, 390]) {
      for (const [name, scene] of Object.entries(SCENES)) {
        const words = [locale.slice(0, 2), String(width), name];
        if (!positionals.every((word) => words.includes(word))) continue;
        await photograph(browser, { locale, width }, scene);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(heardFolder, { recursive: true });
}
for (const { from, to } of README_PICTURES) {
  if (existsSync(join(FOLDER, from))) copyFileSync(join(FOLDER, from), to);
}

async function photograph(
  browser: Browser,
  { locale, width }: { locale: string; width: number },
  scene: (shooting: Shooting) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const shoot = async (state: string, look: string, fullPage: boolean): Promise<void> => {
    const path = join(FOLDER, `${locale.slice(0, 2)}-${width}-${state}-${look}.png`);
    await page.screenshot({ path, fullPage, animations: 'disabled' });
    console.log(path);
  };
  await scene({
    page,
    url: server.url,
    open: async (path) => {
      await page.goto(`${server.url}#${path}`);
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
    },
    save: async (state, { fullPage = true, forcedColors = false } = {}) => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await shoot(state, colorScheme, fullPage);
      }
      if (!forcedColors) return;
      await page.emulateMedia({ forcedColors: 'active' });
      await shoot(state, 'contrast', fullPage);
      await page.emulateMedia({ forcedColors: 'none' });
    },
  });
  await context.close();
}

/** Waits until the page no longer changes, within reason. */
async function settled(page: Page): Promise<void> {
  let before = '';
  for (let changes = 0; changes < MOST_CHANGES; changes++) {
    const now = await page.locator('main').innerText();
    if (now === before) return;
    before = now;
    await page.waitForTimeout(500);
  }
}

/** Has the page Files judge the last of its samples, to the end. */
async function judgeSample(page: Page): Promise<void> {
  await page.locator('main section li button').last().click();
  await page.locator('main [data-state=done]').first().waitFor({ timeout: 120_000 });
  await settled(page);
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
  const map = page.locator('main section').last();
  await map.locator('button').first().click();
  await map.locator('canvas').waitFor({ timeout: 120_000 });
  await map.locator('[role=progressbar]').waitFor({ state: 'detached' });
}
