/**
 * npm run bench-library -- [SONGS]
 *
 * The library with so many songs (10,000 unless given): what filtering and sorting take, in Node; and in a real Chromium, from the start of
 * a reload to the first rows. The page is built first.
 */
import { build } from 'vite';
import { table } from '../cli/support/format';
import { launchBrowser } from '../scripts/launchBrowser';
import { seedLibrary } from '../scripts/seedLibrary';
import { serveBuild } from '../scripts/serveBuild';
import {
  EVERYTHING,
  facetsOf,
  queryRows,
  RowJoiner,
  type LibraryFile,
  type LibraryQuery,
  type Song,
} from '../src/library';
import { median } from './support/statistics';

const RUNS = 15;
const count = Number(process.argv[2] ?? 10_000);
const genres = ['blues', 'classical', 'country', 'disco', 'hiphop', 'jazz', 'metal', 'pop', 'reggae', 'rock'];

const files = Array.from({ length: count }, (_, i): LibraryFile => {
  const path = `artist ${i % 300}/album ${i % 7}/${i}.mp3`;
  const tags = { title: `Song ${(i * 7919) % count}`, artist: `Artist ${i % 300}`, genre: genres[i % 3] };
  return { id: `r/${path}`, rootId: 'r', path, bytes: 1, modifiedMs: 1, hash: String(i), tags };
});
const songs = new Map(
  files.map(({ hash = '' }, i): [string, Song] => {
    const verdict = { kind: 'genre', genre: genres[i % 10], confidence: ((i * 31) % 100) / 100 } as const;
    const heard = ['Music', i % 2 ? 'Guitar' : 'Piano'];
    return [
      hash,
      { hash, answer: { kind: 'judged', verdict, tags: heard, durationS: 1, damaged: false, model: 'm' } },
    ];
  }),
);
const rows = new RowJoiner().join(files, songs, new Map());

const QUERIES: Record<string, Partial<LibraryQuery>> = {
  'everything by path': {},
  'everything by title': { sort: 'title' },
  'everything by sureness': { sort: 'sureness', descending: true },
  'a search of two words': { search: 'song artist 12' },
  'a genre that disagrees, by artist': { group: 'genre:jazz', disagrees: true, sort: 'artist' },
};

function medianMs(work: () => unknown): string {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times).toFixed(1);
}

/** From outside they are seen as much as half a second later: Playwright asks now and then. */
const NOTE_FIRST_ROWS = `new MutationObserver((_, observer) => {
  if (!document.querySelector('main [role=grid] input')) return;
  performance.mark('first rows');
  observer.disconnect();
}).observe(document, { subtree: true, childList: true });`;

async function firstRowsMs(): Promise<string> {
  await build({ logLevel: 'warn' });
  const server = await serveBuild({ port: 4600 });
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.url}#/library`);
    await page.locator('main section button').first().waitFor();
    await seedLibrary(page, count);
    await page.addInitScript({ content: NOTE_FIRST_ROWS });
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.reload();
      await page.locator('main [role=grid] input').first().waitFor();
      times.push(await page.evaluate(() => performance.getEntriesByName('first rows')[0].startTime));
    }
    return median(times).toFixed(0);
  } finally {
    await browser.close();
    await server.close();
  }
}

const measured = [
  ...Object.entries(QUERIES).map(([name, query]) => [
    name,
    medianMs(() => queryRows(rows, { ...EVERYTHING, ...query })),
  ]),
  ['rows of all files', medianMs(() => new RowJoiner().join(files, songs, new Map()))],
  ['what there is to choose from', medianMs(() => facetsOf(rows))],
  ['reload to first rows, in Chromium', await firstRowsMs()],
];
console.log(table([[`${count} songs`, 'median, ms'], ...measured], ['left', 'right']));
