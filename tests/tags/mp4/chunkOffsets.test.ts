import { expect, it } from 'vitest';
import { TagError } from '../../../src/tags';
import { boxOf } from '../../../src/tags/mp4/boxes';
import { moveChunks } from '../../../src/tags/mp4/chunkOffsets';

const numbers = (...values: number[]) =>
  Uint8Array.from(
    Buffer.concat(
      values.map((value) => {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32BE(value);
        return bytes;
      }),
    ),
  );
const movie = (name: string, ...table: number[]) =>
  boxOf('trak', boxOf('mdia', boxOf('minf', boxOf('stbl', boxOf(name, numbers(0, ...table))))));

it('positions behind the movie move, those before it stay', () => {
  const short = movie('stco', 2, 100, 5000);
  moveChunks(short, 1000, 7);
  expect(short).toEqual(movie('stco', 2, 100, 5007));
  const long = movie('co64', 2, 0, 100, 1, 5);
  moveChunks(long, 1000, -7);
  expect(long).toEqual(movie('co64', 2, 0, 100, 0, 4_294_967_294));
});

it('a table that can not say a position, or says more of them than it has, is refused', () => {
  expect(() => moveChunks(movie('stco', 1, 4_294_967_290), 0, 100)).toThrow(new TagError('too-large', 'mp4'));
  expect(() => moveChunks(movie('stco', 9, 1), 0, 100)).toThrow(new TagError('damaged', 'mp4'));
});
