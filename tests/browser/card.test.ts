import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { genreResults } from '../../src/features/card/genreResults';
import { parseCard } from '../../src/models/card';
import { parseScores } from '../../src/models/cardScores';
import { songScores } from '../support/songScores';
import { SHIPPED_GENRES } from '../support/testCard';
import { accessibilityProblems } from './support/accessibility';
import { test } from './support/test';

const HANGUL = /\p{Script=Hangul}/u;
const card = parseCard(JSON.parse(readFileSync('public/models/genre/card.json', 'utf8')));
const { crossvalidation, robustness } = parseScores(card);
if (!crossvalidation) throw new Error('The card of the default network has no cross-validated scores.');
const { typescript, pytorch, confusion, coverage, noMusic } = crossvalidation;

const testedOnSongs = {
  ...card,
  version: '2.0.0',
  genres: SHIPPED_GENRES,
  scores: { crossvalidation: songScores(SHIPPED_GENRES) },
};

const percent = (fraction: number) => `${Math.round(100 * fraction)}%`;
const section = (page: Page, name: string) => page.getByRole('region', { name });
const numbers = async (cells: Locator) => (await cells.allTextContents()).map(Number);

describe('the model card', () => {
  test('opens from the navigation', async ({ page }) => {
    await page.getByRole('navigation').getByRole('link', { name: 'Model card' }).click();
    await page.getByRole('heading', { level: 1, name: 'Model card' }).waitFor();
    await section(page, 'What to expect').waitFor();
  });

  test('says the figures of card.json, the flattering and the least flattering', async ({ open }) => {
    const page = await open({ path: '#/card' });
    const expectation = section(page, 'What to expect');
    await expectation.waitFor();
    const recalls = Object.values(typescript.perGenre).filter((recall) => recall !== undefined);
    const text = (await expectation.textContent()) ?? '';
    for (const fraction of [
      typescript.accuracy,
      typescript.macroAccuracy,
      ...typescript.interval95,
      typescript.full.macroAccuracy,
      typescript.snippet.macroAccuracy,
      typescript.top3,
      crossvalidation.windows,
      crossvalidation.majority,
      Math.min(...recalls),
    ]) {
      expect(text).toContain(percent(fraction));
    }
    const genreRows = await section(page, 'Genre by genre').locator('tbody tr').allTextContents();
    expect(genreRows).toHaveLength(recalls.length);
    for (const recall of recalls) expect(genreRows.join()).toContain(percent(recall));
    expect(await numbers(section(page, 'What it takes for what').locator('tbody td'))).toEqual(
      confusion.flat(),
    );
    const fromThreshold = (row: { threshold: number }) => Math.abs(row.threshold - card.thresholds.notSure);
    const [inUse] = [...coverage].sort((a, b) => fromThreshold(a) - fromThreshold(b));
    expect(await section(page, 'When it says “not sure”').textContent()).toContain(
      `${percent(inUse.coverage)} of clips get an answer, and ${percent(inUse.accuracy)} of these`,
    );
    const files = section(page, 'The files');
    expect(await files.textContent()).toContain(card.hash);
    expect(await files.textContent()).toContain('Apache-2.0');

    // Precision beside recall, each with the counts behind it; how many each test had; and whose figures these are.
    const tested = genreResults({ genres: card.genres, confusion });
    for (const [index, { right, clips, answers }] of tested.entries()) {
      expect(genreRows[index]).toContain(`${right} of ${clips}`);
      expect(genreRows[index]).toContain(`${right} of ${answers}`);
      expect(genreRows[index].match(/\d+% to \d+%/g)).toHaveLength(2);
    }
    const textOf = async (name: string) => (await section(page, name).textContent()) ?? '';
    const other = await textOf('No music, and what else it hears');
    expect(other).toContain(`of ${noMusic.sounds} sounds`);
    expect(other).toContain(`of ${typescript.clips} pieces`);
    expect(other.match(/95% interval/g)).toHaveLength(2);
    const tests = await section(page, 'Test by test').locator('tbody tr td:nth-child(2)').allTextContents();
    expect(tests.map(Number).every((count) => count > 0)).toBe(true);
    const byPytorch = page.getByText('Measured through the training code (PyTorch)');
    expect(await byPytorch.count()).toBe(2 + Number(robustness !== undefined));
    const figures = await textOf('Whose figures these are');
    for (const { accuracy } of [typescript, pytorch])
      expect(figures).toContain(`${(100 * accuracy).toFixed(1)}%`);
    expect(await textOf('What changed')).toContain(card.version);
    expect(await textOf('How it was trained')).toMatch(/What it took: .*\d windows/);
    expect(await textOf('Contact and citation')).toContain(`genrescope-${card.name}-${card.version}`);
  });

  test.runIf(robustness)('says what each change of the sound costs', async ({ open }) => {
    const page = await open({ path: '#/card' });
    const rows = section(page, 'When the sound is changed').locator('tbody tr');
    await rows.first().waitFor();
    const changes = Object.values(robustness?.changed ?? {});
    const texts = await rows.allTextContents();
    expect(texts).toHaveLength(changes.length);
    for (const change of changes) expect(texts.join()).toContain(percent(change?.macroAccuracy ?? NaN));
  });

  test('describes its pictures, and has their figures in tables', async ({ open }) => {
    const page = await open({ path: '#/card' });
    await page.getByRole('img', { name: /Reliability diagram/ }).waitFor();
    await page.getByRole('img', { name: /Shares over the threshold/ }).waitFor();
    const notSure = section(page, 'When it says “not sure”');
    await notSure
      .getByText(/the figures$/)
      .first()
      .click();
    await expect.poll(() => notSure.locator('tbody tr').count()).toBe(coverage.length);
  });

  test('links to the card itself', async ({ open }) => {
    const page = await open({ path: '#/card' });
    const href = await page.getByRole('link', { name: /card\.json/ }).getAttribute('href');
    const answer = await page.request.get(href ?? '');
    expect(parseCard(await answer.json())).toEqual(card);
  });

  test('leads with songs where it has them, has GTZAN second, and a card at an address for each network', async ({
    open,
  }) => {
    const page = await open({
      path: '#/card',
      prepare: async (page) => {
        await page.route('**/models/genre/card.json', (route) => route.fulfill({ json: testedOnSongs }));
      },
    });
    const expectation = section(page, 'What to expect');
    await expectation.getByText('of songs are named rightly').waitFor();
    const text = (await expectation.textContent()) ?? '';
    // 13 of 20 songs of each genre; of those that get an answer, so many are right.
    for (const said of ['240 songs', '65%', 'about 7 rightly', '58% of them', '81% of these answers'])
      expect(text).toContain(said);
    expect(await section(page, 'Test by test').textContent()).toContain('78.4% of 641 clips');
    expect(await section(page, 'Test by test').locator('tbody').count()).toBe(2);
    expect(await section(page, 'Genre by genre').locator('tbody tr').first().textContent()).toContain(
      '13 of 20',
    );
    expect(await section(page, 'Music outside its genres').textContent()).toContain('Of 38 tracks');
    expect(await section(page, 'What changed').textContent()).toContain('Twelve genres');

    const cards = page.getByRole('navigation', { name: 'Cards of the networks' });
    await cards.getByRole('link', { name: 'genre-tiny' }).click();
    await expectation.getByText('394 songs').first().waitFor();
    await expect.poll(() => page.url()).toContain('#/card?network=genre-tiny');
    await expect.poll(() => cards.locator('[aria-current=page]').textContent()).toBe('genre-tiny');
    await expect
      .poll(() => section(page, 'Contact and citation').textContent())
      .toContain('genrescope-genre-tiny');
    await cards.getByRole('link', { name: 'genre-netadapt-01' }).click();
    await expectation.getByText('has not been tested').waitFor();
    await page.goBack();
    await expectation.getByText('394 songs').first().waitFor();
  });

  test.for(['light', 'dark'] as const)(
    'axe finds nothing wrong in the %s theme, in English and Korean; nothing is wider than a phone',
    async (colorScheme, { open }) => {
      const page = await open({ path: '#/card', colorScheme, viewport: { width: 360, height: 800 } });
      await section(page, 'What to expect').waitFor();
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await accessibilityProblems(page)).toEqual([]);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(overflow).toBeLessThanOrEqual(0);

      await page.getByRole('button', { name: '한국어' }).click();
      const title = page.getByRole('heading', { level: 1 });
      await title.filter({ hasText: HANGUL }).waitFor();
      const headings = page.locator('main h2');
      await expect
        .poll(async () => (await headings.allTextContents()).filter((text) => !HANGUL.test(text)))
        .toEqual([]);
      await expect.poll(() => page.locator('main tbody th[scope=row]').first().textContent()).toMatch(HANGUL);
      expect(await accessibilityProblems(page)).toEqual([]);
      await expect.poll(overflow).toBeLessThanOrEqual(0);
    },
  );
});
