import { describe, expect } from 'vitest';
import en from '../../src/locales/en.json';
import { RATE, SAMPLES, type SampleName } from '../../src/samples';
import { compose } from '../../src/samples/compose';
import { allSettled, choose, exported } from './support/filePage';
import { answersOf, type LiveAnswer } from './support/livePage';
import { liveTest } from './support/liveTest';
import { pagesOf } from './support/pages';
import { writeSongs } from './support/songFolder';
import { applause, sampleOf, silenceThenNoise, wavOf } from './support/sounds';

/** The genre that was the most probable one most often. */
function mostFrequent(answers: readonly LiveAnswer[]): string {
  const counts = new Map<string, number>();
  for (const { closest } of answers) counts.set(closest, (counts.get(closest) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0][0];
}

interface Judged {
  name: SampleName;
  /** As the page calls it. */
  genre: string;
  probability: number;
}

const judgedTest = liveTest.extend<{
  /** What the file page says of our own samples, the surest answer first; all of different genres. */
  judged: Judged[];
}>({
  judged: [
    async ({ browser }, use) => {
      const pages = pagesOf(browser);
      const page = await pages.open();
      const wavs = SAMPLES.map(({ name }) => [`${name}.wav`, new Uint8Array(compose(name))] as const);
      const folder = writeSongs(Object.fromEntries(wavs));
      await choose(page, folder.files);
      await allSettled(page, SAMPLES.length);
      const files = await exported(page);
      await pages.close();
      folder.remove();
      const samples = SAMPLES.flatMap(({ name }): Judged[] => {
        const ranking = files.find(({ file }) => file === `${name}.wav`)?.result?.ranking ?? [];
        return ranking
          .slice(0, 1)
          .map(({ genre, probability }) => ({ name, genre: nameOf(genre), probability }));
      }).toSorted((a, b) => b.probability - a.probability);
      await use(samples.filter(({ genre }, at) => samples.findIndex((one) => one.genre === genre) === at));
    },
    { scope: 'file' },
  ],
});

function nameOf(genre: string): string {
  return new Map(Object.entries(en.genres)).get(genre) ?? genre;
}

describe('the live page', () => {
  judgedTest(
    'hears the genre that the file page hears, in two of three clips at least',
    async ({ live, judged }) => {
      expect(judged.length).toBeGreaterThanOrEqual(3);
      let agreed = 0;
      for (const { name, genre } of judged.slice(0, 3)) {
        const page = await live({ hearing: new Uint8Array(compose(name)) });
        if (mostFrequent(await answersOf(page, 10)) === genre) agreed += 1;
      }
      expect(agreed).toBeGreaterThanOrEqual(2);
    },
  );

  judgedTest(
    'shows both songs where one follows the other, and lists each once',
    async ({ live, judged }) => {
      const [first, second] = judged;
      const changeS = 9;
      const gap = new Float32Array(2 * RATE);
      const hearing = wavOf(sampleOf(first.name, changeS), gap, sampleOf(second.name, 12), gap);
      const page = await live({ hearing });
      const answers = await answersOf(page, changeS + 12);
      const titles = answers.map(({ title }) => title);
      expect(titles).toContain(first.genre);
      // How soon is held in the time of the sound, in tests/live/twoSongs.test.ts: a busy machine loses sound.
      expect(titles.indexOf(second.genre)).toBeGreaterThan(titles.indexOf(first.genre));
      // The person sees what was heard before, too: a row a song.
      const rows = page.getByRole('list', { name: en.live.history.list }).getByRole('listitem');
      await rows.filter({ hasText: second.genre }).first().waitFor();
      const heard = await rows.allTextContents();
      expect(heard.length).toBeLessThanOrEqual(3);
      expect(heard.some((text) => text.includes(first.genre))).toBe(true);
    },
  );

  liveTest('names no genre in silence, nor in noise, nor in applause', async ({ live }) => {
    const page = await live({ hearing: wavOf(silenceThenNoise(7, 5), applause(10)) });
    const answers = await answersOf(page, 16);
    expect(answers.filter(({ kind }) => kind === 'genre')).toEqual([]);
    expect(answers[0].kind).toBe('silence');
    expect(answers.at(-1)?.kind).not.toBe('silence');
    // It begins again: with digital silence, which no microphone gives that is switched on.
    await page.getByText(en.live.answer.zerosHint).waitFor();
  });
});
