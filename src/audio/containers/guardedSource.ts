import { CustomSource } from 'mediabunny';
import type { ByteSource } from './byteSource';

/** Readings from one place, between two packets, that no demuxer needs. */
const MOST_REPEATED = 1000;

/** Tells a demuxer that gets on from one that stands still: it reads from the same place again and again, and gives no packet. */
export class StandstillGuard {
  private readonly fileBytes: number;
  /** By its first byte, how often a stretch was read since the last packet. */
  private readonly readings = new Map<number, number>();
  private packets = 0;

  constructor(fileBytes: number) {
    this.fileBytes = fileBytes;
  }

  /** Told of each reading. Throws where the demuxer does not get on. */
  onRead(start: number): void {
    const count = (this.readings.get(start) ?? 0) + 1;
    if (count > MOST_REPEATED) throw new Error(`The demuxer does not get on from byte ${start}.`);
    this.readings.set(start, count);
  }

  /** Told of each packet, which gives new patience. Throws where there are more of them than there can be. */
  onPacket(): void {
    this.packets += 1;
    if (this.packets > this.fileBytes)
      throw new Error('The demuxer gives more packets than the file has bytes.');
    this.readings.clear();
  }
}

/**
 * A file as Mediabunny reads it, under a guard: where its demuxers come to a standstill, as 1.61.0's does eight bytes before the
 * end of a damaged WebM file, they ask for the same bytes for ever. They then get an error in place of them, and it is theirs to
 * throw. Nothing is cached behind the guard's back.
 *
 * @param size bytes that the file should have; zeros stand for those that it has not
 */
export function guardedSource(file: ByteSource, size: number, guard: StandstillGuard): CustomSource {
  return new CustomSource({
    getSize: () => size,
    read: async (start, end) => {
      guard.onRead(start);
      const bytes = await file.read(start, end - start);
      if (bytes.length === end - start) return bytes;
      const padded = new Uint8Array(end - start);
      padded.set(bytes);
      return padded;
    },
    maxCacheSize: 0,
    prefetchProfile: 'none',
  });
}
