import { CustomSource } from 'mediabunny';
import type { ByteSource } from './byteSource';

/** Readings from one place, between two packets, that no demuxer needs. */
const MOST_REPEATED = 1000;

export interface GuardedSource {
  source: CustomSource;
  /** Told of each packet, it gives new patience; throws where there are more of them than can be. */
  onPacket: () => void;
}

/**
 * A file as Mediabunny reads it, with a guard: where its demuxers come to a standstill, as 1.61.0's does eight bytes before the
 * end of a damaged WebM file, they ask for the same bytes for ever. They then get an error in place of them, and it is theirs to
 * throw. Nothing is cached behind the guard's back.
 *
 * @param size bytes that the file should have; zeros stand for those that it has not
 */
export function guardedSource(file: ByteSource, size: number): GuardedSource {
  /** By its first byte, how often a stretch was read since the last packet. */
  const readings = new Map<number, number>();
  let packets = 0;
  const source = new CustomSource({
    getSize: () => size,
    read: async (start, end) => {
      const count = (readings.get(start) ?? 0) + 1;
      if (count > MOST_REPEATED) throw new Error(`The demuxer does not get on from byte ${start}.`);
      readings.set(start, count);
      const bytes = await file.read(start, end - start);
      if (bytes.length === end - start) return bytes;
      const padded = new Uint8Array(end - start);
      padded.set(bytes);
      return padded;
    },
    maxCacheSize: 0,
    prefetchProfile: 'none',
  });
  return {
    source,
    onPacket: () => {
      packets += 1;
      if (packets > file.size) throw new Error('The demuxer gives more packets than the file has bytes.');
      readings.clear();
    },
  };
}
