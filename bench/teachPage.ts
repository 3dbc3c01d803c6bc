/**
 * npm run bench-teach -- [SONGS]
 *
 * The page Teach with so many songs (1,000 unless given) in ten classes, in a real Chromium: the longest task of its main thread in each step
 * of the way, what the step takes, and the memory at the end. That the browser makes a list of the files of a folder is a step of its own:
 * it holds up a page with nothing but an input for as long. The page is built first.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { table } from '../cli/support/format';
import { launchBrowser } from '../scripts/launchBrowser';
import { seedLesson } from '../scripts/seedLesson';
import { serveBuild } from '../scripts/serveBuild';
import { bytesInUse, MEASURE_AT_ONCE } from '../scripts/soak/heap';
import { encodeWav, RATE } from '../src/samples';

const CLASSES = 10;
const songs = Number(process.argv[2] ?? 1000);

/** A folder of folders of short sounds, each another one. */
function writeSongs(folder: string): void {
  for (let index = 0; index < songs; index++) {
    const inside = path.join(folder, `Class ${(index % CLASSES) + 1}`);
    mkdirSync(inside, { recursive: true });
    const sound = Float32Array.from({ length: RATE }, (_, at) => Math.sin((at * (100 + index)) / RATE) / 2);
    writeFileSync(path.join(inside, `${index}.wav`), new Uint8Array(encodeWav(sound, RATE)));
  }
}

/** Has the page note how long its tasks of 50 ms and more take. A text, since tsx would have a function call a helper that is not in the page. */
const WATCH_LONG_TASKS = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
`;

const rows: string[][] = [];
async function step(page: Page, name: string, work: () => Promise<unknown>): Promise<void> {
  const take = () => page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
  await take();
  console.error(`${name} …`);
  const startMs = performance.now();
  await work();
  const tookMs = performance.now() - startMs;
  // Entries of the observer come a little after their tasks.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
  const tasks = await take();
  rows.push([
    name,
    Math.max(0, ...tasks).toFixed(0),
    String(tasks.filter((ms) => ms > 200).length),
    tookMs.toFixed(0),
  ]);
}

await build({ logLevel: 'warn' });
const server = await serveBuild({ port: 4620 });
const browser = await launchBrowser([MEASURE_AT_ONCE]);
const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-teach-'));
try {
  const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(WATCH_LONG_TASKS);
  await page.goto(`${server.url}#/teach`);
  await page.getByRole('list', { name: 'How it goes' }).waitFor();
  const emptyBytes = await bytesInUse(page);
  await seedLesson(page, { songs, classes: CLASSES });

  const ready = page.getByText(/songs in \d+ classes are ready/);
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  await step(page, 'reload, until all songs are known', async () => {
    await page.reload();
    await ready.waitFor();
  });
  await step(page, 'show more songs of a class, three times', async () => {
    for (let time = 0; time < 3; time++) await button(/^Show \d+ more/).click();
  });
  await step(page, 'move a song, and undo', async () => {
    await page.getByRole('combobox', { name: 'Class of Song 1.mp3' }).selectOption('Class 2');
    await button('Undo').click();
  });
  await step(page, 'rename a class', async () => {
    const name = page.getByRole('textbox', { name: 'Name of the class Class 1', exact: true });
    await name.fill('Another name');
    await name.press('Enter');
  });
  await step(page, 'begin to teach, and cancel', async () => {
    await button('Teach it').click();
    await page.getByRole('progressbar', { name: 'Teaching' }).waitFor();
    await button('Cancel').click();
    await button('Teach it').waitFor();
  });
  await step(page, 'teach', async () => {
    await button('Teach it').click();
    await page.getByText(/\d+ of \d+ songs right/).waitFor({ timeout: 300_000 });
  });
  rows.push(['memory of all songs, MB', (((await bytesInUse(page)) - emptyBytes) / 1e6).toFixed(1), '', '']);

  writeSongs(path.join(folder, 'music'));
  await page.getByRole('button', { name: 'Another network' }).click();
  const input = page.locator('input[name=folders]');
  await step(page, 'the browser lists as many files', async () => {
    await input.evaluate((element) => {
      element.addEventListener('change', (event) => event.stopPropagation(), { once: true });
    });
    await input.setInputFiles(path.join(folder, 'music'));
  });
  await step(page, 'read them', async () => {
    await input.dispatchEvent('change');
    await button('Stop hearing').waitFor({ timeout: 300_000 });
  });
  const heard = (from: number) =>
    page.waitForFunction(
      (most) => Number(/(\d+) songs? (is|are) still/.exec(document.body.innerText)?.[1] ?? 0) < most,
      from,
      { timeout: 300_000 },
    );
  await step(page, 'hear a tenth of them', () => heard(0.9 * songs));
  await step(page, 'stop hearing', async () => {
    await button('Stop hearing').click();
    await button('Hear the others').waitFor();
  });
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
console.log(
  table(
    [[`${songs} songs`, 'longest task, ms', 'over 200 ms', 'took, ms'], ...rows],
    ['left', 'right', 'right', 'right'],
  ),
);
