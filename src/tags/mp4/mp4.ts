import { text, viewOf, type ByteSource } from '../../audio/containers';
import type { Edit } from '../edits';
import { TagError } from '../tagError';
import { boxOf } from './boxes';
import { moveChunks } from './chunkOffsets';
import { movieWithGenre } from './itemList';

/** A box at the top of a file. */
interface TopBox {
  name: string;
  start: number;
  payloadAt: number;
  end: number;
}

/**
 * Writes into the list of items of the movie box. Where that stands before the sound, the positions that it says of it move along.
 *
 * @throws {TagError} `unsupported-format` of a file in fragments, which say positions at many places, and of QuickTime's own files
 */
export async function mp4Edits(source: ByteSource, genre: string): Promise<Edit[]> {
  const boxes = await topBoxes(source);
  const [first] = boxes;
  const brand = first.name === 'ftyp' ? text(await source.read(first.payloadAt, 4), 0, 4) : 'qt  ';
  if (brand === 'qt  ') throw new TagError('unsupported-format', 'QuickTime');
  if (boxes.some(({ name }) => name === 'moof')) throw new TagError('unsupported-format', 'fragmented MP4');
  const movie = boxes.find(({ name }) => name === 'moov');
  if (!movie) throw new TagError('damaged', 'mp4');

  const { start, payloadAt, end } = movie;
  const payload = movieWithGenre(await source.read(payloadAt, end - payloadAt), genre);
  const bytes = boxOf('moov', payload);
  const by = bytes.length - (end - start);
  moveChunks(bytes.subarray(bytes.length - payload.length), end, by);
  return [{ start, end, bytes }];
}

async function topBoxes(source: ByteSource): Promise<[TopBox, ...TopBox[]]> {
  const boxes: TopBox[] = [];
  for (let at = 0; at < source.size;) {
    const header = await source.read(at, 16);
    const view = viewOf(header);
    const size = header.length < 8 ? -1 : view.getUint32(0);
    const isLong = size === 1 && header.length === 16;
    const length = isLong ? Number(view.getBigUint64(8)) : size;
    const end = size === 0 ? source.size : at + length;
    const payloadAt = at + (isLong ? 16 : 8);
    if (end < payloadAt || end > source.size) throw new TagError('damaged', 'mp4');
    boxes.push({ name: text(header, 4, 4), start: at, payloadAt, end });
    at = end;
  }
  const [first, ...others] = boxes;
  return [first, ...others];
}
