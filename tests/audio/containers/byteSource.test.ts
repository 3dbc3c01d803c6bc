import { describe, expect, it } from 'vitest';
import { ByteSource } from '../../../src/audio/containers/byteSource';
import { openStream } from '../../../src/audio/openStream';
import { tone } from '../support/signals';
import { wav } from '../support/wav';

const bytes = Uint8Array.from({ length: 700_000 }, (_, index) => (index * 7) % 251);

/** A file that can be read up to a byte, and is gone then. */
function vanishing(whole: Uint8Array<ArrayBuffer>, from: number): Blob {
  const file = new Blob([whole]);
  const gone = () => Promise.reject(new DOMException('It is gone.', 'NotReadableError'));
  return Object.assign(file, {
    slice: (start: number, end: number) => {
      const piece = Blob.prototype.slice.call(file, start, end);
      return end > from ? Object.assign(piece, { arrayBuffer: gone }) : piece;
    },
  });
}

describe('the bytes of a file', () => {
  it('are those that were asked for, however one jumps about', async () => {
    const source = new ByteSource(new Blob([bytes]));
    for (const [at, length] of [
      [0, 10],
      [300_000, 100],
      [5, 300_000],
      [699_990, 100],
      [262_140, 10],
      [800_000, 5],
    ]) {
      expect(await source.read(at, length)).toEqual(bytes.subarray(at, at + length));
    }
    const part = source.slice(1000, 2000);
    expect(part.size).toBe(1000);
    expect(await part.read(990, 100)).toEqual(bytes.subarray(1990, 2000));
  });

  it('tell how far they were read', async () => {
    const positions: number[] = [];
    const source = new ByteSource(new Blob([bytes]), (position, size) => positions.push(position / size));
    for (let at = 0; at < bytes.length; at += 1000) await source.read(at, 1000);
    expect(positions.length).toBeGreaterThan(2);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions.at(-1)).toBe(1);
  });
});

describe('a file that is gone', () => {
  const song = wav([tone(440, 44_100, 30)], 44_100);

  it('at the start is told as that, not as damage', async () => {
    await expect(openStream(vanishing(song, 0))).rejects.toMatchObject({ name: 'NotReadableError' });
  });

  it('in the middle is told as that, and not judged by its half', async () => {
    const stream = await openStream(vanishing(song, 600_000));
    const reading = async () => {
      for await (const chunk of stream.chunks) expect(chunk.length).toBeGreaterThan(0);
    };
    await expect(reading()).rejects.toMatchObject({ name: 'NotReadableError' });
  });
});
