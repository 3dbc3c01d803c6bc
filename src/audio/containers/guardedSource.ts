import { CustomSource } from 'mediabunny';
import type { ByteSource } from './byteSource';

/** Readings of the same bytes, one after another, that no demuxer needs. */
const MOST_REPEATED = 1000;

/**
 * A file as Mediabunny reads it, with a guard: where its demuxers come to a standstill, as 1.61.0's does eight bytes before the
 * end of a damaged WebM file, they ask for the same bytes for ever. They then get an error in place of them, and it is theirs to
 * throw. Nothing is cached behind the guard's back.
 *
 * @param size bytes that the file should have; zeros stand for those that it has not
 */
export function guardedSource(source: ByteSource, size: number): CustomSource {
  let asked = '';
  let repeated = 0;
  return new CustomSource({
    getSize: () => size,
    read: async (start, end) => {
      const asking = `${start}-${end}`;
      repeated = asking === asked ? repeated + 1 : 0;
      asked = asking;
      if (repeated > MOST_REPEATED) throw new Error(`The demuxer does not get on from byte ${start}.`);
      const bytes = await source.read(start, end - start);
      if (bytes.length === end - start) return bytes;
      const padded = new Uint8Array(end - start);
      padded.set(bytes);
      return padded;
    },
    maxCacheSize: 0,
    prefetchProfile: 'none',
  });
}
