import type { Page } from 'playwright-core';
import type { HeardSegment } from '../../src/live';

const ROW_MS = 16_000;
const GENRES = ['blues', 'classical', 'country', 'disco', 'hiphop', 'jazz', 'metal', 'pop', 'reggae', 'rock'];

/** Rows as of so many songs that were heard until now, without and with an answer. */
export function heardBefore(rows: number, nowMs = Date.now()): HeardSegment[] {
  return Array.from({ length: rows }, (_, id): HeardSegment => {
    const startMs = nowMs - (rows - id) * ROW_MS;
    const sure = id % 9 !== 4;
    return {
      id,
      startMs,
      endMs: startMs + ROW_MS - 2000,
      kind: sure ? 'genre' : 'not-sure',
      genre: sure ? GENRES[(7 * id) % GENRES.length] : undefined,
      closest: sure ? undefined : 'jazz',
      genres: GENRES,
      confidence: 0.5 + (id % 50) / 100,
      said: undefined,
    };
  });
}

/**
 * Has the browser keep such rows, as if its live page had heard them; that page is then to be opened anew. Leaves `page` at a page
 * of the app that does not listen.
 */
export async function preloadHistory(page: Page, url: string, rows: number): Promise<void> {
  // The live page itself makes the store.
  await page.goto(`${url}#/live`);
  await page.locator('main h1').waitFor();
  await page.evaluate(async (segments) => {
    const opening = indexedDB.open('genrescope.live', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('segments', { keyPath: 'startMs' });
    };
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const transaction = opening.result.transaction('segments', 'readwrite');
    for (const segment of segments) transaction.objectStore('segments').put(segment);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    opening.result.close();
  }, heardBefore(rows));
  await page.goto(`${url}#/card`);
  await page.reload();
}
