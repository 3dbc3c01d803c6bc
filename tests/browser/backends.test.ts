import { describe, expect } from 'vitest';
import { drop } from './support/drop';
import { exported, result, settled } from './support/filePage';
import { songFolder } from './support/songFolder';
import { music } from './support/sounds';
import { test } from './support/test';

/** What the page says of one song when the network runs on a backend, and which it says that it ran on. */
async function judge(page: Parameters<typeof drop>[0], name: string) {
  const { files } = songFolder({ [name]: music() });
  await drop(page, files);
  await settled(page, name);
  const [song] = await exported(page);
  const details = await result(page, name).textContent();
  return { ranking: song.result?.ranking, details };
}

describe('what runs the network', () => {
  for (const backend of ['wasm', 'webgl']) {
    test(`may be ${backend} of TensorFlow.js, which answers as our own engine does`, async ({ open }) => {
      const ours = await judge(await open(), 'song.wav');
      const theirs = await judge(await open({ path: `?backend=${backend}` }), 'song.wav');
      expect(ours.details).toContain('wasm-simd');
      expect(theirs.details).toContain(backend);
      expect(theirs.details).not.toContain('wasm-simd');
      expect(theirs.ranking?.map(({ genre }) => genre)).toEqual(ours.ranking?.map(({ genre }) => genre));
      theirs.ranking?.forEach(({ probability }, index) => {
        expect(probability).toBeCloseTo(ours.ranking?.at(index)?.probability ?? NaN, 3);
      });
    });
  }
});
