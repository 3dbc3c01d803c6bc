import { readFileSync } from 'node:fs';
import lena from 'audio-lena';
import { describe, expect } from 'vitest';
import { drop } from './support/drop';
import { allSettled, choose, exported, result, row, settled } from './support/filePage';
import { songFolder } from './support/songFolder';
import { mp3, music, tone } from './support/sounds';
import { test } from './support/test';
import { SHIPPED_GENRES } from '../support/testCard';

const MANY = 250;

function manySongs() {
  const songs = Array.from({ length: MANY }, (_, i) => [`${i}.wav`, tone(0.4, 200 + 4 * i)] as const);
  return songFolder(Object.fromEntries(songs));
}

describe('adding music', () => {
  test('a dropped song gets a verdict, a ranking of all genres and a timeline over its whole length', async ({
    open,
  }) => {
    // As at home: while the page is kept for visits without a connection.
    const page = await open({ serviceWorkers: 'allow' });
    const { files } = songFolder({ 'song.wav': music() });
    await drop(page, files);
    await settled(page, 'song.wav');

    const [song] = await exported(page);
    expect(song.state).toBe('done');
    expect(song.result?.ranking).toHaveLength(SHIPPED_GENRES.length);
    expect(song.result?.timeline.at(0)?.startS).toBe(0);
    expect(song.result?.timeline.at(-1)?.endS).toBeGreaterThan(15);

    const shown = result(page, 'song.wav');
    expect(await shown.getByRole('heading', { level: 2 }).textContent()).not.toBe('');
    await shown.getByRole('heading', { name: 'Ranked genres' }).waitFor();
    await shown.getByRole('img', { name: /Mel spectrogram/ }).waitFor();
    await shown.getByRole('button', { name: 'Play song.wav' }).click();
    await shown.getByRole('button', { name: 'Pause song.wav' }).waitFor();
  });

  test('an mp3 is heard to its end', async ({ page }) => {
    const { files } = songFolder({ 'lena.mp3': mp3() });
    await drop(page, files);
    await settled(page, 'lena.mp3');
    const [song] = await exported(page);
    expect(song.state).toBe('done');
    expect(song.result?.timeline.at(-1)?.endS).toBeGreaterThan(11);
  });

  test(`a dropped folder of ${MANY} files is read to its last file, in natural order`, async ({ page }) => {
    const folder = manySongs();
    await drop(page, [folder.path]);
    await allSettled(page, MANY);
    const songs = await exported(page);
    expect(songs.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(songs.map(({ file }) => file.split('/').at(-1))).toEqual(
      Array.from({ length: MANY }, (_, i) => `${i}.wav`),
    );
  });

  test(`a chosen folder of ${MANY} files is queued to its last file`, async ({ open }) => {
    // Without a network nothing is judged before the queue is cancelled.
    const page = await open({
      prepare: async (blank) => {
        await blank.route('**/models/**', () => undefined);
      },
    });
    await page.locator('input[webkitdirectory]').setInputFiles(manySongs().path);
    await page.getByRole('heading', { name: `${MANY} files` }).waitFor();
    await page.getByRole('button', { name: 'Cancel all' }).click();
    await page.getByText(/^\d+ done, \d+ cancelled$/).waitFor();
  });

  test('files that are no audio are left out, and the page says which', async ({ page }) => {
    const folder = songFolder({ 'song.wav': tone(4), 'cover.jpg': 'a picture', 'notes.txt': 'words' });
    await drop(page, [folder.path]);
    await settled(page, 'song.wav');
    await page.getByText('2 files skipped: not audio').click();
    await page.getByText('cover.jpg').waitFor();
    await page.getByText('notes.txt').waitFor();
  });

  test('companions of a Mac and playlists are passed over, a film and a file without an ending are sniffed', async ({
    page,
  }) => {
    const { files } = songFolder({
      '._song.wav': 'of a Mac',
      'list.m3u': 'song.wav',
      'list.pls': '[playlist]',
      'song.wav': tone(4),
      recording: tone(5),
      README: 'words',
      'film.mov': readFileSync(lena.url('m4a')),
      'words.mkv': 'words',
    });
    await choose(page, files);
    await allSettled(page, 3);
    expect((await exported(page)).map(({ file, state }) => [file, state])).toEqual([
      ['film.mov', 'done'],
      ['recording', 'done'],
      ['song.wav', 'done'],
    ]);
    await page.getByText('5 files skipped: not audio').waitFor();

    await choose(page, songFolder({ 'cover.jpg': 'a picture' }).files);
    await page.getByText('1 file skipped: not audio').waitFor();
  });

  test('an empty folder says that it is empty', async ({ page }) => {
    await drop(page, [songFolder({}).path]);
    await page.getByText('There were no files in what you added.').waitFor();
    await page.getByRole('button', { name: 'Dismiss the list of skipped files' }).click();
    await page.getByText('There were no files in what you added.').waitFor({ state: 'hidden' });
  });

  test.for(['Live', 'NetAdapt', 'Model card'])(
    'a song dropped on the page "%s" is judged on the page of files',
    async (name, { page }) => {
      await page.getByRole('link', { name, exact: true }).click();
      await page.locator('a[aria-current="page"]').filter({ hasText: name }).waitFor();
      await page.locator('main h1').waitFor();
      await drop(page, songFolder({ 'song.wav': tone(4) }).files);
      await settled(page, 'song.wav');
      await expect.poll(() => new URL(page.url()).hash).toBe('#/');
    },
  );

  test('a song dropped on the page "Network" is heard there', async ({ page }) => {
    await page.getByRole('link', { name: 'Network', exact: true }).click();
    await page.locator('main h1').waitFor();
    await drop(page, songFolder({ 'song.wav': tone(4) }).files);
    await expect.poll(() => page.url()).toMatch(/#\/network\?.*input=file/);
  });

  test('a pasted file is listened to', async ({ page }) => {
    const bytes = [...tone(4)];
    // Before that the page does not listen.
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate((bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], 'pasted.wav', { type: 'audio/wav' }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, bytes);
    await settled(page, 'pasted.wav');
    expect((await exported(page))[0].state).toBe('done');
  });

  test('a sample is composed on the spot and listened to', async ({ page }) => {
    await page.getByRole('button', { name: 'House beat' }).click();
    await settled(page, 'House beat.wav');
    expect((await exported(page))[0].state).toBe('done');
  });

  test('the same file may be chosen again', async ({ page }) => {
    const { files } = songFolder({ 'song.wav': tone(4) });
    await choose(page, files);
    await settled(page, 'song.wav');
    await choose(page, files);
    await allSettled(page, 2);
    await row(page, 'song.wav').waitFor();
    await row(page, 'song.wav (2)').waitFor();
  });
});
