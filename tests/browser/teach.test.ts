import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { vary } from '../../src/samples';
import { compose } from '../../src/samples/compose';
import type { SampleName } from '../../src/samples/catalogue';
import { runCli } from '../cli/support/runCli';
import { onnxMetadata } from '../export/onnxMetadata';
import { accessibilityProblems } from './support/accessibility';
import { drop } from './support/drop';
import { choose, exported, result, settled } from './support/filePage';
import { liveTest } from './support/liveTest';
import { songFolder } from './support/songFolder';
import { test } from './support/test';
import { spyOnWorkers } from './support/workerSpy';

const CLASSES = { 'Loud ones': 'metalRiff', 뽕짝: 'houseBeat' } as const satisfies Record<string, SampleName>;

const variation = (name: SampleName, from: number, speed = 1): Uint8Array =>
  new Uint8Array(vary(compose(name), { from, to: from + 0.4, speed }));

/** What the page says of a song that is new to it. */
async function verdictOn(page: Page, file: string) {
  await page.getByRole('link', { name: 'Files' }).click();
  await choose(page, [file]);
  await settled(page, path.basename(file));
  const [{ result: judged }] = await exported(page);
  return judged;
}

/** What a button saves. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The colour of the first mark of a genre. */
function markColour(place: Locator): Promise<string> {
  return place
    .locator('svg[style*="fill"]')
    .first()
    .evaluate((mark) => getComputedStyle(mark).fill);
}

/**
 * Takes the connection away once the page is kept and has all that it asked for (what is still on its way would fail, which the page says
 * on the console), and opens the page anew.
 */
async function openWithoutConnection(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'How it goes' }).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('list', { name: 'How it goes' }).waitFor();
}

/** Goes on by Tab until what has the focus is called `name`, and presses it. */
async function pressByKeyboard(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (!name.test(focused)) continue;
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error(`Nothing that the keyboard leads to is called ${String(name)}.`);
}

describe('the page Teach', () => {
  test('makes a network of folders without a connection, which answers everywhere, leaves as a file, and comes back the same', async ({
    open,
  }) => {
    const page = await open({ path: '#/teach', serviceWorkers: 'allow' });
    await openWithoutConnection(page);
    expect(await accessibilityProblems(page)).toEqual([]);

    // A folder of folders: each becomes a class.
    const songs = Object.entries(CLASSES).flatMap(([name, piece]) =>
      [0, 0.2, 0.4].map((from, index): [string, Uint8Array] => [
        `music/${name}/${index + 1}.wav`,
        variation(piece, from, [1, 0.95, 1.05][index]),
      ]),
    );
    const music = songFolder({ ...Object.fromEntries(songs), 'music/words.txt': 'words' });
    await drop(page, [path.join(music.path, 'music')]);
    for (const name of Object.keys(CLASSES)) {
      const list = page.getByRole('list', { name: `Examples of ${name}` });
      await expect.poll(() => list.getByRole('listitem').count()).toBe(3);
    }
    await page.getByText('1 file is no music').waitFor();
    await page.getByText('6 songs in 2 classes are ready.').waitFor({ timeout: 110_000 });
    await page.getByRole('button', { name: 'Play 1.wav' }).first().waitFor();

    // By keyboard alone: a class is renamed, a song removed and taken back.
    await page.getByRole('textbox', { name: 'Name of the class Loud ones' }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Loud');
    await page.keyboard.press('Enter');
    const loud = page.getByRole('list', { name: 'Examples of Loud' });
    await loud.getByRole('button', { name: 'Remove 2.wav' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => loud.getByRole('listitem').count()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => loud.getByRole('listitem').count()).toBe(3);

    // A song that comes a second time, for another class, is taken away from the first, which is said and undone.
    await page
      .getByRole('group', { name: '뽕짝' })
      .locator('input[type=file]')
      .setInputFiles(path.join(music.path, 'music', 'Loud ones', '2.wav'));
    await page.getByText('1 song stands in two classes').waitFor();
    await expect.poll(() => loud.getByRole('listitem').count()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => loud.getByRole('listitem').count()).toBe(3);

    const mark = page.getByRole('group', { name: 'Loud', exact: true });
    const given = await markColour(mark);
    await page.getByRole('button', { name: 'Colour of Loud' }).click();
    await page.getByRole('radio', { name: 'Colour 9' }).check();
    await expect.poll(() => markColour(mark)).not.toBe(given);
    const colour = await markColour(mark);
    await page.getByRole('radio', { name: 'Colour 10' }).check();
    await expect.poll(() => markColour(mark)).not.toBe(colour);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => markColour(mark)).toBe(colour);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Teach it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/\d of 6 songs right/).waitFor({ timeout: 110_000 });
    await page.getByText('The fewer songs, the wider this range.').waitFor();
    await page
      .getByRole('list', { name: 'Your networks' })
      .getByRole('listitem', { name: 'My genres' })
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    // It survives a reload, and is chosen on any page.
    await page.reload();
    await loud.waitFor();
    await page.getByRole('combobox', { name: 'Listens with' }).selectOption({ label: 'My genres' });
    const sound = variation('metalRiff', 0.55);
    const [fresh, same] = songFolder({ 'fresh.wav': sound, 'same.wav': sound }).files;
    const verdict = await verdictOn(page, fresh);
    expect(verdict?.ranking.map(({ genre }) => genre).sort()).toEqual(['Loud', '뽕짝']);
    expect(verdict?.ranking[0].genre).toBe('Loud');
    await result(page, 'fresh.wav').getByText('Answered by “My genres”').waitFor();
    await expect.poll(() => markColour(result(page, 'fresh.wav'))).toBe(colour);

    // What stands in the queue becomes an example too.
    await page.getByRole('button', { name: 'Use as examples' }).click();
    const offered = page.getByRole('region', { name: 'Songs for a class' });
    await offered.getByRole('checkbox', { name: 'fresh.wav' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await offered.getByRole('button', { name: 'Use them as examples of Loud' }).click();
    await expect.poll(() => loud.getByRole('listitem').count()).toBe(4);
    await expect.poll(() => offered.count()).toBe(0);

    // It leaves as a file, in each format, goes, and comes back.
    const onnx = await saved(page, 'Export My genres as ONNX');
    expect(onnx.name).toBe('My genres.onnx');
    expect(onnxMetadata(onnx.bytes)).toMatchObject({
      name: 'My genres',
      genres: JSON.stringify(['Loud', '뽕짝']),
    });
    const tflite = await saved(page, 'Export My genres as TFLite');
    expect(tflite.bytes.subarray(4, 8).toString()).toBe('TFL3');
    const own = await saved(page, 'Export My genres');
    expect(own.name).toBe('My genres.genrescope');
    const kept = mkdtempSync(path.join(tmpdir(), 'genrescope-own-'));
    onTestFinished(() => {
      rmSync(kept, { recursive: true });
    });
    const file = path.join(kept, 'mine.genrescope');
    writeFileSync(file, own.bytes);
    // A double click asks, and no more.
    await page.getByRole('button', { name: 'Delete My genres' }).dblclick();
    await page.getByRole('button', { name: 'Really delete My genres' }).click();
    await page.getByRole('list', { name: 'How it goes' }).waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'Listens with' }).count()).toBe(0);

    await page.locator('input[name=network]').setInputFiles({
      ...{ name: 'bad.genrescope', mimeType: 'application/zip', buffer: Buffer.from('not a network') },
    });
    await page.getByRole('alert').filter({ hasText: 'bad.genrescope' }).waitFor();
    await page.locator('input[name=network]').setInputFiles(file);
    await page.getByRole('button', { name: 'Listen with My genres' }).click({ timeout: 110_000 });
    await page.getByRole('link', { name: 'Files' }).click();
    await page.getByRole('button', { name: /^Remove fresh/ }).click();
    const again = await verdictOn(page, same);
    expect(again).toEqual(verdict);
    await expect.poll(() => markColour(result(page, 'same.wav'))).toBe(colour);

    // The page of the network draws its head, and the command line says the same.
    await page.getByRole('link', { name: 'Network', exact: true }).click();
    const networks = page.getByRole('combobox', { name: /^Network/ }).first();
    await networks.selectOption({ label: 'My genres' });
    await page
      .getByRole('region', { name: 'My genres' })
      .getByText(/ ms in this browser\.$/)
      .waitFor();
    await expect.poll(() => networks.inputValue()).toMatch(/^own:/);
    const { stdout } = await runCli('classify', fresh, '--json', '--brief', '--model', file);
    const line = z
      .object({ model: z.string(), probabilities: z.record(z.string(), z.number()) })
      .parse(JSON.parse(stdout));
    expect(line.model).toBe('My genres');
    for (const { genre, probability } of verdict?.ranking ?? []) {
      expect(line.probabilities[genre]).toBeCloseTo(probability, 2);
    }
    // A long way: on a busy machine it takes its time.
  }, 900_000);

  liveTest(
    'is used by keyboard alone, without a connection, from its own example and a recording of the microphone to a network that listens',
    async ({ live }) => {
      const page = await live({
        hearing: variation('metalRiff', 0.5),
        path: '#/teach',
        serviceWorkers: 'allow',
        prepare: spyOnWorkers,
      });
      await openWithoutConnection(page);

      await pressByKeyboard(page, /^Show me with an example$/);
      await page.getByText('12 songs in 3 classes are ready.').waitFor({ timeout: 110_000 });
      await pressByKeyboard(page, /^Record the microphone for Guitars$/);
      // Two seconds at least: a busy machine may look late.
      await page
        .getByRole('timer')
        .filter({ hasText: /[1-9]:\d\d|0:[1-5]\d|0:0[2-9]/ })
        .waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('13 songs in 3 classes are ready.').waitFor({ timeout: 110_000 });

      // Whenever it is cancelled, nothing is left over, and it can be taught again.
      const training = page.getByRole('region', { name: 'Teach', exact: true });
      for (const waitMs of [0, 20, 60, 150, 400]) {
        await training.getByRole('button', { name: /^Teach it/ }).click();
        await page.waitForTimeout(waitMs);
        // In one step: it may be done at any moment.
        await training.evaluate((section) => {
          if (section.querySelector('progress, [role=progressbar]')) section.querySelector('button')?.click();
        });
        await page.getByText('13 songs in 3 classes are ready.').waitFor();
        await expect
          .poll(() =>
            page.evaluate(() => window.workersAtWork().filter((url) => url.includes('teachWorker'))),
          )
          .toEqual([]);
        expect(await page.getByRole('alert').count()).toBe(0);
      }
      await pressByKeyboard(page, /^Teach it( again)?$/);
      await page.getByText(/\d+ of 13 songs right/).waitFor({ timeout: 110_000 });
      await page.getByText('These are variations of a few pieces that the page composes.').waitFor();
      await pressByKeyboard(page, /^Listen with Example$/);
      await page.getByText('listens', { exact: true }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    900_000,
  );
});
