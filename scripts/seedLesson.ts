import type { Page } from 'playwright-core';

interface SeedOptions {
  songs: number;
  classes: number;
}

/**
 * Puts a lesson with so many songs, all heard, into the page's database; their features are noise around the middle of their class, their
 * files are not at hand. The page Teach has been opened before, and shows the lesson after it is loaded again.
 */
export async function seedLesson(page: Page, options: SeedOptions): Promise<void> {
  await page.evaluate(async ({ songs, classes }) => {
    const { hash: network } = (await (await fetch('models/genre/card.json')).json()) as { hash: string };
    const opening = indexedDB.open('genrescope.lessons');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const transaction = database.transaction(['lessons', 'features'], 'readwrite');
    const middles = Array.from({ length: classes }, () =>
      Float32Array.from({ length: 512 }, () => 2 * Math.random() - 1),
    );
    const examples = Array.from({ length: songs }, (_, index) => ({
      hash: String(index).padStart(64, '0'),
      classId: String(index % classes),
      name: `Song ${index + 1}.mp3`,
      group: `artist:${index % (songs / 4)}`,
    }));
    for (const [index, { hash }] of examples.entries()) {
      transaction.objectStore('features').put({
        key: `${network}/${hash}`,
        features: middles[index % classes].map((value) => value + 4 * Math.random() - 2),
        ...{ windows: 100, durationS: 200 },
        waveform: Uint8Array.from({ length: 64 }, () => 255 * Math.random()),
      });
    }
    transaction.objectStore('lessons').put({
      ...{ id: 'seeded', name: 'Seeded', examples },
      classes: Array.from({ length: classes }, (_, id) => ({ id: String(id), name: `Class ${id + 1}` })),
    });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, options);
}
