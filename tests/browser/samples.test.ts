import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import en from '../../src/locales/en.json';
import { parseCard } from '../../src/models/card';
import { SAMPLES } from '../../src/samples';
import { allSettled, exported } from './support/filePage';
import { test } from './support/test';

const card = parseCard(JSON.parse(readFileSync('public/models/genre/card.json', 'utf8')));

describe('the samples', () => {
  test('are composed on the page, and named by the network: five at least, none of them wrongly', async ({
    page,
  }) => {
    const samples = SAMPLES.map(({ name, inTheStyleOf }) => ({ title: en.file.samples[name], inTheStyleOf }));
    for (const [index, { title }] of samples.entries()) {
      // Beside the queue, which is there from the first one on, they are folded away.
      if (index === 1) await page.getByText(en.file.samples.shortTitle).click();
      await page.getByRole('button', { name: title, exact: true }).click();
      // The others can be clicked again once it is composed.
      await page.getByRole('listitem', { name: `${title}.wav` }).waitFor();
    }
    await allSettled(page, samples.length);
    const files = await exported(page);
    const judged = samples
      // A network can't name what it does not tell apart.
      .filter(({ inTheStyleOf }) => card.genres.includes(inTheStyleOf))
      .map(({ title, inTheStyleOf }) => {
        const verdict = files.find(({ file }) => file === `${title}.wav`)?.result?.verdict;
        return { title, inTheStyleOf, named: verdict?.kind === 'genre' ? verdict.genre : verdict?.kind };
      });
    const answered = judged.filter(({ named }) => named !== 'not-sure');
    expect(answered.filter(({ inTheStyleOf, named }) => inTheStyleOf !== named)).toEqual([]);
    expect(answered.length).toBeGreaterThanOrEqual(5);
  });
});
