import { concatenateBytes } from '../../../src/audio/containers/bytes';
import { crc32 } from '../../../src/audio/containers/crc';

export interface PageOptions {
  serial: number;
  sequence: number;
  granule: number;
  isFirst?: boolean;
  isLast?: boolean;
}

/** A page of Ogg of whole packets, each under 65,025 bytes together. */
export function oggPage(packets: Uint8Array[], options: PageOptions): Uint8Array<ArrayBuffer> {
  const { serial, sequence, granule, isFirst = false, isLast = false } = options;
  const lacing = packets.flatMap(({ length }) => [
    ...Array.from({ length: Math.floor(length / 255) }, () => 255),
    length % 255,
  ]);
  const page = concatenateBytes([new Uint8Array(27), Uint8Array.from(lacing), ...packets]);
  const view = new DataView(page.buffer);
  page.set(Buffer.from('OggS'));
  page[5] = (isFirst ? 2 : 0) | (isLast ? 4 : 0);
  view.setBigInt64(6, BigInt(granule), true);
  view.setUint32(14, serial, true);
  view.setUint32(18, sequence, true);
  page[26] = lacing.length;
  view.setUint32(22, crc32(page, 0, page.length), true);
  return page;
}

/** An Ogg file of one stream: headers on pages of their own, then a packet a page. */
export function oggFile(
  headers: Uint8Array[],
  packets: { data: Uint8Array; granule: number }[],
  serial = 7,
): Uint8Array<ArrayBuffer> {
  const pages = [...headers.map((data) => ({ data, granule: 0 })), ...packets];
  return concatenateBytes(
    pages.map(({ data, granule }, sequence) =>
      oggPage([data], {
        ...{ serial, sequence, granule },
        ...{ isFirst: sequence === 0, isLast: sequence === pages.length - 1 },
      }),
    ),
  );
}

/** Gives each page the checksum of what stands in it now; a damaged one that goes beyond the file's end is left as it is. */
export function repairOggPages(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('OggS'); at >= 0; at = buffer.indexOf('OggS', at + 4)) {
    const segments = buffer.subarray(at + 27, at + 27 + buffer[at + 26]);
    const end = at + 27 + segments.length + segments.reduce((sum, length) => sum + length, 0);
    if (at + 27 > buffer.length || end > buffer.length) continue;
    buffer.writeUInt32LE(0, at + 22);
    buffer.writeUInt32LE(crc32(bytes, at, end), at + 22);
  }
}
