import {
  concatenateBytes,
  oggKind,
  pagesOf,
  text,
  type ByteSource,
  type OggPage,
} from '../../audio/containers';
import type { Edit } from '../edits';
import { TagError } from '../tagError';
import { paginate, renumbered } from './paginate';
import { commentWithGenre } from './vorbisComment';

/** What a packet of comments begins with, and how many packets share its pages: Vorbis puts its setup behind it (RFC 7845; Vorbis I, A.2). */
const KINDS = {
  vorbis: { signature: '\x03vorbis', packets: 2 },
  opus: { signature: 'OpusTags', packets: 1 },
};

interface Headers {
  kind: keyof typeof KINDS;
  serial: number;
  /** All pages of the packet of comments and of what shares them. */
  pages: OggPage[];
}

/**
 * Writes into the comments of the first stream of Vorbis or Opus. Packets of sound stay on their pages; where the comments need
 * another number of pages than before, the pages behind are numbered anew.
 *
 * @param start of the file's first page
 */
export async function oggEdits(source: ByteSource, genre: string, start: number): Promise<Edit[]> {
  const { kind, serial, pages } = await headersOf(source, start);
  const { signature, packets: count } = KINDS[kind];
  const packets = packetsOf(pages);
  const [comment, ...setup] = packets;
  if (packets.length !== count || text(comment, 0, signature.length) !== signature) {
    throw new TagError('damaged', kind);
  }
  const body = commentWithGenre(comment.subarray(signature.length), genre);
  const made = paginate([concatenateBytes([comment.subarray(0, signature.length), body]), ...setup], {
    ...{ serial, sequence: pages[0].sequence, pages: pages.length },
  });
  const edits = pages.map(({ at, end }, index) => {
    const isLast = index === pages.length - 1;
    return { start: at, end, bytes: concatenateBytes(made.slice(index, isLast ? undefined : index + 1)) };
  });
  const more = made.length - pages.length;
  if (more === 0) return edits;
  return [...edits, ...(await renumbered(source, { start: pages[pages.length - 1].end, serial, by: more }))];
}

async function headersOf(source: ByteSource, start: number): Promise<Headers> {
  let stream: Pick<Headers, 'kind' | 'serial'> | undefined;
  const pages: OggPage[] = [];
  const onDamage = (): never => {
    throw new TagError('damaged', 'ogg');
  };
  for await (const page of pagesOf(source, { start, onDamage })) {
    if (page.isFirst) {
      const kind = page.pieces.length === 1 ? oggKind(page.pieces[0]) : undefined;
      if (kind === 'vorbis' || kind === 'opus') stream ??= { kind, serial: page.serial };
      continue;
    }
    if (!stream) throw new TagError('unsupported-format', 'ogg');
    if (page.serial !== stream.serial) continue;
    pages.push(page);
    const ended = pages.reduce(
      (sum, { pieces, endsPacket }) => sum + pieces.length - (endsPacket ? 0 : 1),
      0,
    );
    if (ended >= KINDS[stream.kind].packets) return { ...stream, pages };
  }
  throw new TagError('damaged', 'ogg');
}

/** Whole packets; what begins on the last page and goes on behind it is none. */
function packetsOf(pages: readonly OggPage[]): Uint8Array<ArrayBuffer>[] {
  const packets: Uint8Array<ArrayBuffer>[] = [];
  let begun: Uint8Array<ArrayBuffer>[] = [];
  for (const { pieces, endsPacket } of pages) {
    pieces.forEach((piece, index) => {
      begun.push(piece);
      if (index === pieces.length - 1 && !endsPacket) return;
      packets.push(concatenateBytes(begun));
      begun = [];
    });
  }
  if (begun.length > 0) throw new TagError('damaged', 'ogg');
  return packets;
}
