import { expect, test } from 'vitest';
import { contentHash, WHOLE_BYTES } from '../../src/library/contentHash';

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31) & 255);

test('a file is known again under another name', async () => {
  const one = new File([bytes(1000)], 'one.mp3', { lastModified: 1 });
  const other = new File([bytes(1000)], 'other.mp3', { lastModified: 2 });
  expect(await contentHash(one)).toBe(await contentHash(other));
  expect(await contentHash(one)).toMatch(/^[0-9a-f]{64}$/);
});

test('a byte that differs makes another file of a small one, wherever it is', async () => {
  const changed = bytes(WHOLE_BYTES);
  changed[700_001] ^= 1;
  expect(await contentHash(new Blob([changed]))).not.toBe(await contentHash(new Blob([bytes(WHOLE_BYTES)])));
});

test('a large file is told by its size, its first and its last bytes', async () => {
  const length = 3 * WHOLE_BYTES;
  const original = await contentHash(new Blob([bytes(length)]));
  for (const at of [0, length - 1]) {
    const changed = bytes(length);
    changed[at] ^= 1;
    expect(await contentHash(new Blob([changed]))).not.toBe(original);
  }
  expect(await contentHash(new Blob([bytes(length), new Uint8Array(1)]))).not.toBe(original);
});
