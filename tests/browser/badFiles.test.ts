import { describe, expect } from 'vitest';
import { allSettled, choose, exported, result, row } from './support/filePage';
import { songFolder } from './support/songFolder';
import { mp3, silence, tone } from './support/sounds';
import { test } from './support/test';

describe('files that are not what they seem', () => {
  test('each gets an answer or a message of its own, and the good ones go on', async ({ page }) => {
    const whole = mp3();
    const { files } = songFolder({
      'good before.wav': tone(4),
      'words.mp3': 'These are words, whatever the name says.\n'.repeat(100),
      'empty.wav': '',
      'short.wav': tone(0.3),
      'truncated.mp3': whole.subarray(0, Math.floor(0.4 * whole.length)),
      'silence.wav': silence(5),
      'good after.wav': tone(4),
    });
    await choose(page, files);
    await allSettled(page, files.length);

    const songs = await exported(page);
    expect(songs.map(({ file, state }) => [file, state])).toEqual([
      ['empty.wav', 'failed'],
      ['good after.wav', 'done'],
      ['good before.wav', 'done'],
      ['short.wav', 'done'],
      ['silence.wav', 'done'],
      ['truncated.mp3', 'done'],
      ['words.mp3', 'failed'],
    ]);
    const byName = new Map(songs.map((song) => [song.file, song]));
    expect(byName.get('words.mp3')?.error).toMatch(/“words\.mp3” is not a sound file that we know/);
    expect(byName.get('empty.wav')?.error).toMatch(/“empty\.wav” is empty/);
    expect(byName.get('silence.wav')?.result?.verdict.kind).toBe('no-music');

    await row(page, 'words.mp3').getByRole('button', { name: 'words.mp3' }).first().click();
    await result(page, 'words.mp3')
      .getByText(/is not a sound file that we know/)
      .waitFor();
    await row(page, 'short.wav').getByRole('button', { name: 'short.wav' }).first().click();
    await result(page, 'short.wav')
      .getByText(/it was heard as a loop/)
      .waitFor();
  });
});
