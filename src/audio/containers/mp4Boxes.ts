import type { ByteSource } from './byteSource';
import { text, viewOf } from './bytes';

/** Boxes at the top of a file that tell where its sound is. */
const INDEXES = ['moov', 'moof'];

/**
 * Whether a file of the MP4 family has no index, since it ends within a box before it: mostly a download that was not finished,
 * as the index is written last.
 */
export async function lacksIndex(source: ByteSource): Promise<boolean> {
  for (let at = 0; at < source.size;) {
    const header = await source.read(at, 16);
    if (header.length < 8) return true;
    const view = viewOf(header);
    const name = text(header, 4, 4);
    if (INDEXES.includes(name)) return false;
    // What is no box is damage of another kind.
    if (!/^[\x20-\x7e]{4}$/.test(name)) return false;
    const size = view.getUint32(0);
    const length = size === 1 && header.length === 16 ? Number(view.getBigUint64(8)) : size;
    if (size === 0) return true;
    if (length < 8) return false;
    at += length;
  }
  return true;
}
