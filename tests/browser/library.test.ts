import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { accessibilityProblems } from './support/accessibility';
import { seedLibrary } from '../../scripts/seedLibrary';
import { songFolder } from './support/songFolder';
import { music, silence, tone } from './support/sounds';
import { test } from './support/test';

const PATH = '#/library';

/** Has the browser lend a folder of its own, where no dialogue asks, in place of one of the person's. */
const LEND_OWN_FOLDER = `window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('music', { create: true });`;

const table = (page: Page): Locator => page.getByRole('grid', { name: 'Songs' });
const song = (page: Page, title: string): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { name: `Select ${title}`, exact: true }) });

/** Waits until all of so many songs are judged. */
async function allJudged(page: Page, count: number): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: `${count} songs, all judged` })
    .waitFor({ timeout: 110_000 });
}

const Exported = z.array(
  z.object({
    file: z.string(),
    state: z.string(),
    ownGenre: z.string(),
    genre: z.string().optional(),
    correction: z.string().optional(),
  }),
);

async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

const exported = async (page: Page) =>
  Exported.parse(JSON.parse(await downloaded(page, 'Everything (JSON)')));

/** Counts how often a file is judged from now on, by what the page stores. */
async function songsKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('genrescope.library');
        opening.onerror = () => {
          reject(new Error('The database does not open.'));
        };
        opening.onsuccess = () => {
          const counting = opening.result.transaction('songs').objectStore('songs').count();
          counting.onsuccess = () => {
            resolve(counting.result);
            opening.result.close();
          };
        };
      }),
  );
}

/** What a person said of songs, as the page stores it. */
function correctionsKept(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('genrescope.library');
        opening.onerror = () => {
          reject(new Error('The database does not open.'));
        };
        opening.onsuccess = () => {
          const reading = opening.result.transaction('corrections').objectStore('corrections').getAll();
          reading.onsuccess = () => {
            resolve((reading.result as { genre: string }[]).map(({ genre }) => genre).sort());
            opening.result.close();
          };
        };
      }),
  );
}

/** Writes a file into the folder that the page is lent. */
async function write(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([name, base64]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('music', { create: true });
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await stream.close();
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
}

/** SHA-256 of a file in that folder. */
function content(page: Page, name: string): Promise<string> {
  return page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('music');
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())).join();
  }, name);
}

describe('the library', () => {
  test('keeps what it heard and what a person said, whatever becomes of the files', async ({ open }) => {
    const page = await open({ path: PATH });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const { files } = songFolder({
      'a disco.wav': music(),
      'b tone.wav': tone(4),
      'c silence.wav': silence(4),
      'd high.wav': tone(4, 880),
      'words.txt': 'words',
    });
    const add = (paths: readonly string[]) =>
      page.locator('main input[type=file]:not([webkitdirectory])').setInputFiles([...paths]);
    await add(files);
    await allJudged(page, 4);
    expect(await accessibilityProblems(page)).toEqual([]);
    const heard = await exported(page);
    expect(heard.map(({ file, state }) => [file, state])).toEqual([
      ['a disco.wav', 'judged'],
      ['b tone.wav', 'judged'],
      ['c silence.wav', 'judged'],
      ['d high.wav', 'judged'],
    ]);

    // By keyboard alone: the first becomes jazz, the other two together a word of one's own, which is taken back and taken again.
    await table(page).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('6');
    await expect.poll(() => song(page, 'a disco').textContent()).toContain('Jazz');
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('c');
    await page.keyboard.type('트로트');
    await page.keyboard.press('Enter');
    await expect.poll(() => song(page, 'c silence').textContent()).toContain('트로트');
    await expect.poll(() => song(page, 'b tone').textContent()).toContain('by you');
    await page.keyboard.press('u');
    await expect.poll(() => song(page, 'b tone').textContent()).not.toContain('by you');
    await page.keyboard.press('r');
    await expect.poll(() => song(page, 'b tone').textContent()).toContain('트로트');
    await page.keyboard.press('Escape');
    // It is shown at once, and stored right after.
    await expect.poll(() => correctionsKept(page)).toEqual(['jazz', '트로트', '트로트']);

    await page.reload();
    await expect.poll(() => song(page, 'c silence').textContent()).toContain('트로트');
    await expect.poll(() => songsKept(page)).toBe(4);

    // Other names, and a copy: nothing is judged again, and what was said still holds.
    const renamed = songFolder({ 'album/renamed.wav': music(), 'album/copy.wav': tone(4) });
    await add(renamed.files);
    await allJudged(page, 6);
    await expect.poll(() => songsKept(page)).toBe(4);
    const after = await exported(page);
    expect(after.find(({ file }) => file === 'renamed.wav')?.correction).toBe('jazz');
    expect(after.find(({ file }) => file === 'copy.wav')?.correction).toBe('트로트');

    await page.getByRole('button', { name: /^Jazz 2/ }).click();
    await expect.poll(() => table(page).getByRole('checkbox').count()).toBe(2);
    const csv = await downloaded(page, 'Table (CSV)');
    expect(
      csv
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    ).toEqual(['a disco.wav', 'renamed.wav']);
    expect(await downloaded(page, 'Playlists by genre')).toContain('\nrenamed.wav\n');
    await song(page, 'renamed').getByRole('button', { name: 'Play renamed' }).click();
    await page
      .getByRole('region', { name: 'Player' })
      .getByRole('button', { name: 'Pause renamed' })
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('goes on in a lent folder, finds what is new, and writes genres into its files and back', async ({
    open,
  }) => {
    let released = false;
    const page = await open({
      path: PATH,
      prepare: async (page) => {
        await page.addInitScript(LEND_OWN_FOLDER);
        // No song is judged before the page was closed once.
        await page.route('**/models/**', (route) => (released ? route.continue() : undefined));
      },
    });
    await write(page, '1.wav', tone(1));
    await write(page, '2.wav', tone(1, 220));
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await page.getByRole('status').filter({ hasText: '2 songs to go' }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    released = true;
    await page.reload();
    await page.getByRole('button', { name: 'Go on' }).click();
    await allJudged(page, 2);
    await write(page, '3.wav', tone(1, 330));
    await page.getByRole('button', { name: 'Look for new songs' }).click();
    await allJudged(page, 3);
    await expect.poll(() => songsKept(page)).toBe(3);

    const before = await content(page, '1.wav');
    const writing = page.getByRole('button', { name: 'Write genres into the files' });
    await song(page, '1').getByRole('checkbox').check();
    await page.getByRole('region', { name: 'Correct' }).getByRole('button', { name: 'Disco' }).click();
    await writing.click();
    await page.getByText('1 file written.').waitFor();
    expect(await content(page, '1.wav')).not.toBe(before);
    expect((await exported(page))[0]).toMatchObject({ ownGenre: 'Disco', correction: 'disco' });
    await page.reload();
    await allJudged(page, 3);
    await song(page, '1').getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Put the old tags back' }).click();
    await page.getByText('1 file written.').waitFor();
    expect(await content(page, '1.wav')).toBe(before);
    expect((await exported(page))[0]).toMatchObject({ ownGenre: '', correction: 'disco' });

    // A permission that is taken away midway leaves the file as it was, and is told.
    await page.evaluate(() => {
      FileSystemWritableFileStream.prototype.close = () =>
        Promise.reject(new DOMException('taken away', 'NotAllowedError'));
    });
    await writing.click();
    await page.getByText('The browser was not allowed to write.').waitFor();
    expect(await content(page, '1.wav')).toBe(before);
  });

  test('of ten thousand songs draws only those in sight, and maps and selects them', async ({ open }) => {
    const page = await open({ path: PATH });
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await seedLibrary(page, 10_000);
    await page.reload();
    await page.getByText('10,000 songs').first().waitFor();
    const rows = table(page).getByRole('row');
    await expect.poll(() => rows.count()).toBeLessThan(60);
    await expect.poll(() => page.locator('*').count()).toBeLessThan(2000);
    await table(page).focus();
    await page.keyboard.press('End');
    await song(page, 'Song 8399').waitFor();
    await expect.poll(() => rows.count()).toBeLessThan(60);

    await page.getByRole('searchbox', { name: 'Search' }).fill('song 8399');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByRole('checkbox', { name: /^Disagrees with its tag/ }).check();
    await page.getByRole('columnheader', { name: 'Sure' }).getByRole('button').click();
    await table(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);

    // What draws it does not come before it is cancelled.
    await page.route('**/mapWorker-*.js', () => undefined);
    await page.getByRole('button', { name: 'Draw the map' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Draw the map' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
