import { describe, expect } from 'vitest';
import { allSettled, choose, exported, row } from './support/filePage';
import { songFolder } from './support/songFolder';
import { silence, tone } from './support/sounds';
import { test } from './support/test';

describe('the queue', () => {
  test('five songs get an answer each, one after another, while the first stays in view', async ({
    page,
  }) => {
    const names = ['1.wav', '2.wav', '3.wav', '4.wav', '5.wav'];
    const { files } = songFolder(Object.fromEntries(names.map((name, i) => [name, tone(5, 220 * (i + 1))])));
    await choose(page, files);
    await allSettled(page, 5);
    expect((await exported(page)).map(({ file, state }) => [file, state])).toEqual(
      names.map((name) => [name, 'done']),
    );
    expect(
      await row(page, '1.wav').getByRole('button', { name: '1.wav' }).first().getAttribute('aria-current'),
    ).toBe('true');
  });

  test('a cancelled song stops, the others go on, and it can be listened to again', async ({ page }) => {
    // An hour, so that it is still being listened to when both clicks have come, on a busy machine too.
    const { files } = songFolder({ 'a.wav': tone(3600), 'b.wav': tone(5), 'c.wav': tone(4) });
    await choose(page, files);
    await row(page, 'a.wav').getByRole('progressbar').waitFor();
    await row(page, 'b.wav').getByRole('button', { name: 'Cancel b.wav' }).click();
    await row(page, 'a.wav').getByRole('button', { name: 'Cancel a.wav' }).click();
    await allSettled(page, 3);
    expect((await exported(page)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'done']);

    await row(page, 'b.wav').getByRole('button', { name: 'Listen again to b.wav' }).click();
    await allSettled(page, 3);
    expect((await exported(page)).map(({ state }) => state)).toEqual(['cancelled', 'done', 'done']);
  });

  test('a song that is removed leaves the others as they were', async ({ page }) => {
    const { files } = songFolder({ 'a.wav': tone(4), 'b.wav': silence(4), 'c.wav': tone(4) });
    await choose(page, files);
    await allSettled(page, 3);
    await row(page, 'b.wav').getByRole('button', { name: 'Remove b.wav' }).click();
    expect((await exported(page)).map(({ file, state }) => [file, state])).toEqual([
      ['a.wav', 'done'],
      ['c.wav', 'done'],
    ]);
  });
});
