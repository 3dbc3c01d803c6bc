/**
 * `npm run screenshots`: pictures of the file page before and after a song, in each language, look and width, into
 * screenshots/ (not committed); and the README's picture into docs/images/.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from './launchBrowser';
import { serveBuild } from './serveBuild';

const FOLDER = 'screenshots';
const README_PICTURE = { from: 'en-light-1280-result.png', to: 'docs/images/file-page.png' };
const FIRST_PORT = 4400;

const LOOKS = ['en-US', 'ko-KR'].flatMap((locale) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1280, 390].map((width) => ({ locale, colorScheme, width })),
  ),
);
type Look = (typeof LOOKS)[number];

await build({ logLevel: 'warn' });
mkdirSync(FOLDER, { recursive: true });
const server = await serveBuild({ port: FIRST_PORT });
const browser = await launchBrowser();
try {
  for (const look of LOOKS) await photograph(browser, look);
} finally {
  await browser.close();
  await server.close();
}
copyFileSync(join(FOLDER, README_PICTURE.from), README_PICTURE.to);

async function photograph(browser: Browser, { locale, colorScheme, width }: Look): Promise<void> {
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const save = async (state: string): Promise<void> => {
    const path = join(FOLDER, `${locale.slice(0, 2)}-${colorScheme}-${width}-${state}.png`);
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    console.log(path);
  };
  await page.goto(server.url);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  await save('welcome');
  await judgeSample(page);
  await save('result');
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
