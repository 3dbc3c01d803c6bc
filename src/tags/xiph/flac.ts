import { concatenateBytes, type ByteSource } from '../../audio/containers';
import type { Edit } from '../edits';
import { TagError } from '../tagError';
import { commentWithGenre, newComment } from './vorbisComment';

const STREAM_INFO = 0;
const VORBIS_COMMENT = 4;
const LAST = 0x80;
const HEADER_BYTES = 4;
const MOST_BLOCK_BYTES = 2 ** 24;

interface Block {
  type: number;
  isLast: boolean;
  start: number;
  end: number;
}

/**
 * Writes into the block of comments, a new one behind the stream's information where there is none (RFC 9639, section 8.6).
 *
 * @param start of the file's `fLaC`
 */
export async function flacEdits(source: ByteSource, genre: string, start: number): Promise<Edit[]> {
  const [info, ...others] = await blocksFrom(source, start + 4);
  if (info.type !== STREAM_INFO) throw new TagError('damaged', 'flac');
  const comments = others.find(({ type }) => type === VORBIS_COMMENT);
  if (comments) {
    const data = await source.read(
      comments.start + HEADER_BYTES,
      comments.end - comments.start - HEADER_BYTES,
    );
    return [{ ...rangeOf(comments), bytes: blockOf(commentWithGenre(data, genre), comments.isLast) }];
  }
  const added = { start: info.end, end: info.end, bytes: blockOf(newComment(genre), info.isLast) };
  // It is not the last one any more.
  const first = { start: info.start, end: info.start + 1, bytes: Uint8Array.of(STREAM_INFO) };
  return info.isLast ? [first, added] : [added];
}

const rangeOf = ({ start, end }: Block) => ({ start, end });

async function blocksFrom(source: ByteSource, from: number): Promise<[Block, ...Block[]]> {
  const blocks: Block[] = [];
  for (let at = from, isLast = false; !isLast;) {
    const header = await source.read(at, HEADER_BYTES);
    const [flags, a, b, c] = header;
    const end = at + HEADER_BYTES + ((a << 16) | (b << 8) | c);
    if (header.length < HEADER_BYTES || end > source.size) throw new TagError('damaged', 'flac');
    isLast = (flags & LAST) !== 0;
    blocks.push({ type: flags & ~LAST, isLast, start: at, end });
    at = end;
  }
  const [first, ...others] = blocks;
  return [first, ...others];
}

function blockOf(data: Uint8Array, isLast: boolean): Uint8Array<ArrayBuffer> {
  const { length } = data;
  if (length >= MOST_BLOCK_BYTES) throw new TagError('too-large', 'flac');
  const header = [VORBIS_COMMENT + (isLast ? LAST : 0), length >> 16, (length >> 8) & 255, length & 255];
  return concatenateBytes([Uint8Array.from(header), data]);
}
