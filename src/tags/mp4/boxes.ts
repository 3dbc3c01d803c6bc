import { concatenateBytes, text, viewOf } from '../../audio/containers';
import { TagError } from '../tagError';

const HEADER_BYTES = 8;

/** A box of the ISO base media file format (ISO/IEC 14496-12, section 4.2) within the bytes that it stands in. */
export interface Box {
  name: string;
  start: number;
  end: number;
  payload: Uint8Array<ArrayBuffer>;
}

/**
 * The boxes that stand one after another in `bytes`; less than a header at the end, as old files of QuickTime have, is none.
 *
 * @throws {TagError} `damaged`
 */
export function boxesIn(bytes: Uint8Array<ArrayBuffer>): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + HEADER_BYTES <= bytes.length;) {
    const size = viewOf(bytes).getUint32(at);
    const end = size === 0 ? bytes.length : at + size;
    if ((size > 0 && size < HEADER_BYTES) || end > bytes.length) throw new TagError('damaged', 'mp4');
    boxes.push({
      name: text(bytes, at + 4, 4),
      start: at,
      end,
      payload: bytes.subarray(at + HEADER_BYTES, end),
    });
    at = end;
  }
  return boxes;
}

export function boxOf(name: string, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const payload = concatenateBytes(parts);
  const header = new Uint8Array(HEADER_BYTES);
  viewOf(header).setUint32(0, HEADER_BYTES + payload.length);
  header.set(
    Uint8Array.from(name, (sign) => sign.charCodeAt(0)),
    4,
  );
  return concatenateBytes([header, payload]);
}

/**
 * Boxes in which the first one of the name `name` holds what `change` makes of its payload; it is a new one, behind the others, where
 * there is none.
 */
export function withBox(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  change: (payload: Uint8Array<ArrayBuffer> | undefined) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const boxes = boxesIn(bytes);
  const box = boxes.find((candidate) => candidate.name === name);
  const end = boxes.at(-1)?.end ?? 0;
  const made = boxOf(name, change(box?.payload));
  return concatenateBytes([bytes.subarray(0, box?.start ?? end), made, bytes.subarray(box?.end ?? end)]);
}
