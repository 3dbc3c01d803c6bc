/** Bits of a mode in the setup header: a flag, two numbers of 16 bits that are 0, and one of 8. */
const MODE_BITS = 41;
const MOST_MODES = 64;
const COUNT_BITS = 6;

/**
 * Block sizes of the packets of a Vorbis stream: of an audio packet, undefined of another one. To get at the modes without reading
 * the codebooks before them, the setup header is read from its end, where they stand (as ffmpeg's vorbis_parser does it).
 */
export function vorbisBlockSizes(
  identification: Uint8Array,
  setup: Uint8Array,
): (packet: Uint8Array) => number | undefined {
  const sizes = [1 << (identification[28] & 15), 1 << (identification[28] >> 4)];
  const isLong = modeFlags(setup);
  const modeBits = Math.ceil(Math.log2(Math.max(1, isLong.length)));
  return (packet) => {
    if (packet.length === 0 || (packet[0] & 1) !== 0) return undefined;
    const mode = (packet[0] >> 1) & (2 ** modeBits - 1);
    return sizes[isLong.at(mode) ? 1 : 0];
  };
}

/** For each mode, whether its blocks are long. */
function modeFlags(setup: Uint8Array): boolean[] {
  const bitAt = (index: number): number => (setup[index >> 3] >> (index & 7)) & 1;
  const bitsAt = (index: number, count: number): number =>
    Array.from({ length: count }, (_, bit) => bitAt(index + bit) * 2 ** bit).reduce(
      (sum, value) => sum + value,
      0,
    );
  // The last bit set is the frame's end; before it stand the modes, last one first, and before those their number less 1.
  let end = 8 * setup.length - 1;
  while (end > 0 && bitAt(end) === 0) end -= 1;
  let flags: boolean[] = [];
  let found: boolean[] = [];
  for (let at = end - MODE_BITS; at > COUNT_BITS && flags.length < MOST_MODES; at -= MODE_BITS) {
    if (bitsAt(at + 1, 16) !== 0 || bitsAt(at + 17, 16) !== 0 || bitsAt(at + 33, 8) >= MOST_MODES) break;
    flags = [bitAt(at) === 1, ...flags];
    if (bitsAt(at - COUNT_BITS, COUNT_BITS) === flags.length - 1) found = flags;
  }
  return found;
}
