import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { parseCard } from '../../src/models/card';
import { parseScores } from '../../src/models/cardScores';
import { useWasmBackend } from '../../src/models/wasm';
import { writeTinyModel } from '../cli/support/tinyModel';
import { GENRES, SHIPPED_GENRES, testCard } from '../support/testCard';
import { TOY_GENRES } from '../support/toyCard';
import { accessibilityProblems } from './support/accessibility';
import { choose, exported, result, row, settled } from './support/filePage';
import { songFolder } from './support/songFolder';
import { tone } from './support/sounds';
import { test } from './support/test';

const LATIN = 'Music of Latin America';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-toy-'));

/** A network of `folder` in place of the default one. */
const networkOf = (name: string) =>
  ({
    prepare: async (page: Page) => {
      await page.route('**/models/genre/*', (route) =>
        route.fulfill({
          path: path.join(folder, name, path.basename(new URL(route.request().url()).pathname)),
        }),
      );
    },
  }) as const;

beforeAll(async () => {
  await useWasmBackend(nodeWasmPaths);
  const noMusic = { ...testCard.noMusic, threshold: 1 };
  // Three genres that nobody knows, of which it always names one.
  const toy = { genres: [...TOY_GENRES], thresholds: { notSure: 0, tag: 0.4 }, noMusic };
  await writeTinyModel(path.join(folder, 'toy'), toy);
  const level = { mean: 0, deviation: 1 };
  // Hears a style beyond its genres in everything.
  await writeTinyModel(path.join(folder, 'outside'), {
    ...toy,
    thresholds: { notSure: 0, tag: 0 },
    tags: ['Speech', 'Music', LATIN],
    outside: { styles: { [LATIN]: level }, genres: { Music: level }, threshold: -1e6 },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a network of three genres that nobody knows', () => {
  test('is what the page lists, answers by, draws and exports', async ({ open }) => {
    const page = await open(networkOf('toy'));
    const listed = page.getByRole('list', { name: 'The genres it tells apart' }).getByRole('listitem');
    await expect.poll(() => listed.allTextContents()).toEqual(TOY_GENRES);

    await choose(page, songFolder({ 'a.wav': tone(4) }).files);
    await settled(page, 'a.wav');
    const [{ result: judged }] = await exported(page);
    const named = judged?.ranking[0].genre ?? '';
    expect(TOY_GENRES).toContain(named);
    await expect.poll(() => row(page, 'a.wav').textContent()).toContain(named);
    await row(page, 'a.wav').locator('svg').first().waitFor();
    await result(page, 'a.wav').getByRole('heading', { level: 2, name: named }).waitFor();
    for (const genre of TOY_GENRES) {
      await expect.poll(() => result(page, 'a.wav').textContent()).toContain(genre);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export results as CSV' }).click(),
    ]);
    const [line]: Record<string, string>[] = parse(readFileSync(await download.path()), {
      columns: true,
      bom: true,
    });
    expect(Object.keys(line).slice(8, -2)).toEqual([...SHIPPED_GENRES, ...TOY_GENRES]);
    expect(Number(line[named])).toBeCloseTo(judged?.ranking[0].probability ?? NaN, 4);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('a style beyond the genres that is louder than any of them', () => {
  test('makes the answer unsure and is named, in headline, queue, timeline, tags and exports', async ({
    open,
  }) => {
    const page = await open(networkOf('outside'));
    await choose(page, songFolder({ 'a.wav': tone(4) }).files);
    await settled(page, 'a.wav');
    const shown = result(page, 'a.wav');
    await shown.getByRole('heading', { level: 2, name: 'Not sure' }).waitFor();
    await shown.getByText('Outside the genres it knows: sounds like Latin music.').waitFor();
    await expect.poll(() => row(page, 'a.wav').textContent()).toContain('not sure (sounds like Latin music)');
    await expect.poll(() => row(page, 'a.wav').getByRole('button').first().locator('svg').count()).toBe(0);
    await shown.getByText('The timeline in words').click();
    await shown.getByRole('button', { name: /: not sure \(sounds like Latin music\)$/ }).waitFor();
    const styles = shown.getByRole('region', { name: 'Styles heard' });
    await expect
      .poll(() => styles.getByRole('listitem').allTextContents())
      .toEqual([expect.stringContaining('Latin music')]);
    const others = shown.getByRole('region', { name: 'Also heard' });
    await expect
      .poll(() => others.getByRole('listitem').allTextContents())
      .toEqual([expect.stringContaining('Speech')]);
    const [{ result: judged }] = await exported(page);
    expect(judged?.verdict).toMatchObject({ kind: 'not-sure', style: LATIN });
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: '한국어' }).click();
    await page.getByText('아는 장르 밖의 음악입니다. 라틴 음악처럼 들립니다.').waitFor();
    await page.getByRole('region', { name: '들린 스타일' }).getByText('라틴 음악').waitFor();
    await page.getByText('확실하지 않음(라틴 음악처럼 들림)').first().waitFor();
  });
});

/** The default network's card as if it told so many genres apart, most of them by long names. */
function cardOf(classes: number): unknown {
  const card = parseCard(JSON.parse(readFileSync('public/models/genre/card.json', 'utf8')));
  const { crossvalidation } = parseScores(card);
  const names = [...GENRES, ...TOY_GENRES, 'electronic', 'soul', 'x'.repeat(40)];
  const genres = Array.from({ length: classes }, (_, place) => names.at(place) ?? `드럼 앤 베이스 ${place}`);
  const recalls = { perGenre: Object.fromEntries(genres.map((genre, place) => [genre, place / classes])) };
  const confusion = genres.map((_, row) =>
    genres.map((_, column) => (row === column ? 9 : (row * column) % 3)),
  );
  const { typescript, pytorch } = crossvalidation ?? {};
  return {
    ...card,
    genres,
    scores: {
      ...card.scores,
      crossvalidation: {
        ...crossvalidation,
        sets: undefined,
        typescript: { ...typescript, ...recalls },
        pytorch: { ...pytorch, ...recalls },
        confusion,
      },
    },
  };
}

/** Any two of these meet, which is what a card can be too wide by. */
const SEEN = [
  { classes: 12, width: 1280, locale: 'ko-KR' },
  { classes: 12, width: 390, locale: 'en-US' },
  { classes: 40, width: 1280, locale: 'en-US' },
  { classes: 40, width: 390, locale: 'ko-KR' },
];

describe('the card of a network of many genres', () => {
  test.for(SEEN)(
    'shows all of them without being wider than the page: $classes, $width pixels, $locale',
    async ({ classes, width, locale }, { open }) => {
      const page = await open({
        path: '#/card',
        locale,
        viewport: { width, height: 900 },
        prepare: async (page) => {
          await page.route('**/models/genre/card.json', (route) => route.fulfill({ json: cardOf(classes) }));
        },
      });
      const matrix = page.getByRole('table').filter({ has: page.locator('td[data-right]') });
      await matrix.waitFor();
      await expect.poll(() => matrix.locator('tbody tr').count()).toBe(classes);
      await expect.poll(() => matrix.locator('tbody td').count()).toBe(classes * classes);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(overflow).toBeLessThanOrEqual(0);
      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );
});
