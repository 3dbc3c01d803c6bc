/**
 * ID3v2's unsynchronisation (id3.org/id3v2.3.0, section 5): a zero behind each 255 that players could take for the beginning of
 * a frame of sound.
 */
export function unsynchronise(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  bytes.forEach((byte, at) => {
    out.push(byte);
    if (byte !== 255) return;
    const next = at + 1 < bytes.length ? bytes[at + 1] : 0;
    if (next === 0 || next >= 0xe0) out.push(0);
  });
  return Uint8Array.from(out);
}

export function resynchronise(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes.filter((byte, at) => !(byte === 0 && at > 0 && bytes[at - 1] === 255)));
}
