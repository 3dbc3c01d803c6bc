/** The frames of a file of AAC in ADTS (ISO 14496-3), each of which says how long it is. */
export function framesOfAac(bytes: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = ((bytes[at + 3] & 3) << 11) | (bytes[at + 4] << 3) | (bytes[at + 5] >> 5);
    if (bytes[at] !== 0xff || length === 0) throw new Error(`No frame begins at byte ${at}.`);
    frames.push(bytes.subarray(at, at + length));
    at += length;
  }
  return frames;
}
