import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { parseCard } from '../../src/models/card';
import { parseScores } from '../../src/models/cardScores';
import { accessibilityProblems } from './support/accessibility';
import { test } from './support/test';

const HANGUL = /\p{Script=Hangul}/u;
const card = parseCard(JSON.parse(readFileSync('public/models/genre/card.json', 'utf8')));
const { crossvalidation, robustness } = parseScores(card);
if (!crossvalidation) throw new Error('The card of the default network has no cross-validated scores.');
const { typescript, confusion, coverage } = crossvalidation;

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
    const recallRows = await section(page, 'Genre by genre').getByRole('listitem').allTextContents();
    expect(recallRows).toHaveLength(recalls.length);
    for (const recall of recalls) expect(recallRows.join()).toContain(percent(recall));
    expect(await numbers(section(page, 'What it takes for what').locator('tbody td'))).toEqual(
      confusion.flat(),
    );
    const inUse = coverage.find(({ threshold }) => threshold >= card.thresholds.notSure);
    expect(await section(page, 'When it says “not sure”').textContent()).toContain(
      percent(inUse?.accuracy ?? NaN),
    );
    const files = section(page, 'The files');
    expect(await files.textContent()).toContain(card.hash);
    expect(await files.textContent()).toContain('Apache-2.0');
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
    expect(await notSure.locator('tbody tr').count()).toBe(coverage.length);
  });

  test('links to the card itself', async ({ open }) => {
    const page = await open({ path: '#/card' });
    const href = await page.getByRole('link', { name: /card\.json/ }).getAttribute('href');
    const answer = await page.request.get(href ?? '');
    expect(parseCard(await answer.json())).toEqual(card);
  });

  test.for(['light', 'dark'] as const)(
    'axe finds nothing wrong in the %s theme, in English and Korean; nothing is wider than a phone',
    async (colorScheme, { open }) => {
      const page = await open({ path: '#/card', colorScheme, viewport: { width: 360, height: 800 } });
      await section(page, 'What to expect').waitFor();
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await accessibilityProblems(page)).toEqual([]);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);

      await page.getByRole('button', { name: '한국어' }).click();
      const title = page.getByRole('heading', { level: 1 });
      await title.filter({ hasText: HANGUL }).waitFor();
      const headings = await page.locator('main h2').allTextContents();
      expect(headings.filter((text) => !HANGUL.test(text))).toEqual([]);
      expect(await page.locator('main tbody th[scope=row]').first().textContent()).toMatch(HANGUL);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await overflow()).toBeLessThanOrEqual(0);
    },
  );
});
