import type { Page } from 'playwright-core';
import { GTZAN } from '../cli/support/answers';

/** Puts so many judged songs into the library's database, whose files are not at hand. The page has opened it before. */
export async function seedLibrary(page: Page, count: number): Promise<void> {
  const seed = { count, genres: GTZAN };
  await page.evaluate(async ({ count, genres }) => {
    const opening = indexedDB.open('genrescope.library');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const transaction = database.transaction(['roots', 'files', 'songs', 'scores'], 'readwrite');
    transaction.objectStore('roots').put({ id: 'added:music', name: 'music' });
    for (let i = 0; i < count; i++) {
      const hash = String(i).padStart(64, '0');
      const genre = genres[i % genres.length];
      const path = `artist ${i % 300}/album ${i % 7}/${i}.mp3`;
      transaction.objectStore('files').put({
        ...{ id: `added:music/${path}`, rootId: 'added:music', path, bytes: 5e6, modifiedMs: 1, hash },
        tags: { title: `Song ${i}`, artist: `Artist ${i % 300}`, genre: i % 3 === 0 ? 'Rock' : genre },
      });
      transaction.objectStore('songs').put({
        hash,
        answer: {
          kind: 'judged',
          verdict: { kind: i % 9 === 0 ? 'not-sure' : 'genre', genre, confidence: 0.3 + (i % 70) / 100 },
          ...{ tags: ['Music', i % 2 ? 'Guitar' : 'Piano'], durationS: 200, damaged: false, model: 'genre' },
        },
      });
      transaction.objectStore('scores').put({
        ...{ hash, genres },
        probabilities: genres.map((other) => (other === genre ? 0.82 : 0.02)),
        tagScores: Float32Array.from({ length: 169 }, (_, tag) => ((i * 7 + tag * 13) % 100) / 100),
      });
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, seed);
}
