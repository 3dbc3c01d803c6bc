import { concatenateBytes, crc32, pagesOf, viewOf, type ByteSource } from '../../audio/containers';
import type { Edit } from '../edits';

const HEADER_BYTES = 27;
const SEQUENCE_AT = 18;
const CHECKSUM_AT = 22;
const MOST_SEGMENTS = 255;
const CONTINUED = 1;

interface Pagination {
  serial: number;
  /** Of the first page. */
  sequence: number;
  /** How many pages there should be, if that is possible. */
  pages: number;
}

/** Part of a packet, at most 255 bytes; a shorter one ends it (RFC 3533, section 5). */
interface Segment {
  bytes: Uint8Array;
  /** Whether it goes on with a packet that began before it. */
  isContinued: boolean;
}

/** Header packets on pages of their own. */
export function paginate(
  packets: readonly Uint8Array[],
  { serial, sequence, pages }: Pagination,
): Uint8Array<ArrayBuffer>[] {
  const segments = packets.flatMap(segmentsOf);
  const least = Math.ceil(segments.length / MOST_SEGMENTS);
  const count = Math.min(Math.max(pages, least), segments.length);
  const made: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; made.length < count;) {
    // Each page behind needs one at least.
    const room = segments.length - at - (count - made.length - 1);
    const own = segments.slice(at, at + Math.min(MOST_SEGMENTS, room));
    made.push(pageOf(own, serial, sequence + made.length));
    at += own.length;
  }
  return made;
}

/** The pages of a stream from `start` on, each numbered higher by `by`; up to where another chain of streams begins. */
export async function renumbered(
  source: ByteSource,
  { start, serial, by }: { start: number; serial: number; by: number },
): Promise<Edit[]> {
  const edits: Edit[] = [];
  for await (const page of pagesOf(source, { start })) {
    if (page.isFirst) break;
    if (page.serial !== serial) continue;
    const bytes = Uint8Array.from(await source.read(page.at, page.end - page.at));
    viewOf(bytes).setUint32(SEQUENCE_AT, page.sequence + by, true);
    // A damaged page is not to pass for a sound one.
    if (page.intact) sign(bytes);
    edits.push({
      start: page.at + SEQUENCE_AT,
      end: page.at + HEADER_BYTES - 1,
      bytes: bytes.slice(SEQUENCE_AT, HEADER_BYTES - 1),
    });
  }
  return edits;
}

function segmentsOf(packet: Uint8Array): Segment[] {
  return Array.from({ length: Math.floor(packet.length / 255) + 1 }, (_, index) => ({
    bytes: packet.subarray(255 * index, 255 * (index + 1)),
    isContinued: index > 0,
  }));
}

function pageOf(segments: readonly Segment[], serial: number, sequence: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(HEADER_BYTES);
  const view = viewOf(header);
  header.set([0x4f, 0x67, 0x67, 0x53, 0, segments[0].isContinued ? CONTINUED : 0]);
  // No packet that ends here: no position in the sound.
  view.setBigInt64(6, segments.some(({ bytes }) => bytes.length < 255) ? 0n : -1n, true);
  view.setUint32(14, serial, true);
  view.setUint32(SEQUENCE_AT, sequence, true);
  header[HEADER_BYTES - 1] = segments.length;
  const lacing = Uint8Array.from(segments, ({ bytes }) => bytes.length);
  return sign(concatenateBytes([header, lacing, ...segments.map(({ bytes }) => bytes)]));
}

/** Writes the checksum of a page, which is that of the page with zeros in its place. */
function sign(page: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = viewOf(page);
  view.setUint32(CHECKSUM_AT, 0, true);
  view.setUint32(CHECKSUM_AT, crc32(page, 0, page.length), true);
  return page;
}
