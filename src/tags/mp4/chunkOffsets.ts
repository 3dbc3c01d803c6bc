import { viewOf } from '../../audio/containers';
import { TagError } from '../tagError';
import { boxesIn, type Box } from './boxes';

const CONTAINERS = ['trak', 'mdia', 'minf', 'stbl'];
/** Version, flags and count. */
const HEADER_BYTES = 8;

/**
 * Moves the positions in the file that a movie's tables say of its chunks, of those from `from` on, by `by`; in place.
 *
 * @param movie payload of a `moov` box
 * @throws {TagError} `too-large` where a table of 32 bits can't say it, `damaged`
 */
export function moveChunks(movie: Uint8Array<ArrayBuffer>, from: number, by: number): void {
  for (const box of boxesIn(movie)) {
    if (CONTAINERS.includes(box.name)) moveChunks(box.payload, from, by);
    if (box.name === 'stco') moveTable(box, 4, from, by);
    if (box.name === 'co64') moveTable(box, 8, from, by);
  }
}

function moveTable({ payload }: Box, bytes: 4 | 8, from: number, by: number): void {
  const view = viewOf(payload);
  const count = payload.length < HEADER_BYTES ? Infinity : view.getUint32(4);
  if (HEADER_BYTES + bytes * count > payload.length) throw new TagError('damaged', 'mp4');
  for (let index = 0; index < count; index++) {
    const at = HEADER_BYTES + bytes * index;
    const offset = bytes === 4 ? view.getUint32(at) : Number(view.getBigUint64(at));
    if (offset < from) continue;
    if (bytes === 8) view.setBigUint64(at, BigInt(offset + by));
    else if (offset + by < 2 ** 32) view.setUint32(at, offset + by);
    else throw new TagError('too-large', 'mp4');
  }
}
