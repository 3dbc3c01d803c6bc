import type { ByteSource } from './byteSource';
import { text, viewOf } from './bytes';
import { crc32 } from './crc';

const HEADER_BYTES = 27;
/** 27 bytes, and at most 255 segments of at most 255 bytes. */
export const LONGEST_PAGE_BYTES = HEADER_BYTES + 255 + 255 * 255;

export interface OggPage {
  /** Position of the page and what follows it. */
  at: number;
  end: number;
  serial: number;
  sequence: number;
  /** Its first packet began on an earlier page. */
  isContinued: boolean;
  isFirst: boolean;
  isLast: boolean;
  /** Where the last packet that ends on it ends; undefined where none does. */
  granule: number | undefined;
  /** Pieces of packets; all but perhaps the last one end here. */
  pieces: Uint8Array<ArrayBuffer>[];
  endsPacket: boolean;
  intact: boolean;
}

/**
 * The pages of an Ogg file (RFC 3533) from `start` on. What is none is passed over, `onDamage` hears of it. A page whose checksum
 * is wrong counts where another one follows it, or the end of the file: then its parts are where they should be.
 */
export async function* pagesOf(
  source: ByteSource,
  { start = 0, onDamage }: { start?: number; onDamage?: (kind: 'damaged' | 'cut') => void } = {},
): AsyncGenerator<OggPage, void, undefined> {
  for (let at = start; at < source.size;) {
    const page = await readPage(source, at);
    if (page && (page.intact || (await isPageOrEnd(source, page.end)))) {
      if (!page.intact) onDamage?.('damaged');
      yield page;
      at = page.end;
      continue;
    }
    const next = await findMarker(source, at + 1);
    onDamage?.(next === undefined ? 'cut' : 'damaged');
    if (next === undefined) return;
    at = next;
  }
}

/** The page at `at`; undefined where there is none, or not all of it. */
export async function readPage(source: ByteSource, at: number): Promise<OggPage | undefined> {
  const bytes = await source.read(at, LONGEST_PAGE_BYTES);
  if (text(bytes, 0, 4) !== 'OggS' || bytes.length < HEADER_BYTES) return undefined;
  const view = viewOf(bytes);
  const lacing = bytes.subarray(HEADER_BYTES, HEADER_BYTES + bytes[26]);
  const bodyAt = HEADER_BYTES + lacing.length;
  const end = bodyAt + lacing.reduce((sum, length) => sum + length, 0);
  if (lacing.length < bytes[26] || end > bytes.length) return undefined;
  const flags = bytes[5];
  const granule = view.getBigInt64(6, true);
  return {
    at,
    end: at + end,
    serial: view.getUint32(14, true),
    sequence: view.getUint32(18, true),
    isContinued: (flags & 1) !== 0,
    isFirst: (flags & 2) !== 0,
    isLast: (flags & 4) !== 0,
    granule: granule < 0n ? undefined : Number(granule),
    pieces: piecesOf(bytes.subarray(bodyAt, end), lacing),
    endsPacket: lacing.length > 0 && lacing[lacing.length - 1] < 255,
    intact: checksumOf(bytes.subarray(0, end)) === view.getUint32(22, true),
  };
}

/** A packet is cut into segments; one of less than 255 bytes ends it. */
function piecesOf(body: Uint8Array<ArrayBuffer>, lacing: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  let to = 0;
  lacing.forEach((length, index) => {
    to += length;
    if (length === 255 && index < lacing.length - 1) return;
    pieces.push(body.subarray(from, to));
    from = to;
  });
  return pieces;
}

/** As if its own field were zeros. */
function checksumOf(page: Uint8Array): number {
  const head = crc32(page, 0, 22);
  return crc32(page, 26, page.length, crc32(new Uint8Array(4), 0, 4, head));
}

async function isPageOrEnd(source: ByteSource, at: number): Promise<boolean> {
  return at === source.size || text(await source.read(at, 4), 0, 4) === 'OggS';
}

async function findMarker(source: ByteSource, from: number): Promise<number | undefined> {
  for (let base = from; base < source.size; base += LONGEST_PAGE_BYTES) {
    const bytes = await source.read(base, LONGEST_PAGE_BYTES + 3);
    for (let at = bytes.indexOf(0x4f); at >= 0; at = bytes.indexOf(0x4f, at + 1)) {
      if (text(bytes, at, 4) === 'OggS') return base + at;
    }
  }
  return undefined;
}
