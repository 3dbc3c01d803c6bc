import '../../../cli/support/decodeNode';
import { MkvOutputFormat, WebMOutputFormat } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { remux } from '../../../cli/support/fuzz/remux';
import { lena, read } from '../support/read';

/** Of Matroska: a block without lacing, and filling. */
const SIMPLE_BLOCK = 0xa3;
const VOID = 0xec;
const CLUSTER = Uint8Array.of(0x1f, 0x43, 0xb6, 0x75);
/** Track, time and flags, in front of a block's packet. */
const BLOCK_HEADER_BYTES = 4;

describe('a packet of Matroska', () => {
  it('that is empty is passed over and told, whatever a browser makes of it', async () => {
    const webm = lena('lena.webm');
    for (const at of blocksOf(webm)) emptyBlock(webm, at);
    const { stream, samples } = await read(webm);
    expect(stream.notes.map(({ kind }) => kind)).toEqual(['part', 'damaged']);
    // The last packet, which stands in a block of another kind.
    expect(samples.length).toBeLessThan(0.02 * 16_000);
  });

  it('is missed where there is none in a file that is too long for headers alone', async () => {
    const format = new WebMOutputFormat({ appendOnly: true });
    const webm = Uint8Array.from(await remux(lena('lena.opus'), format, 1));
    const cluster = Buffer.from(webm).indexOf(CLUSTER);
    await expect(read(webm.slice(0, cluster))).rejects.toMatchObject({ reason: 'no-audio' });
    // Now something else that nobody knows begins there.
    webm[cluster + 3] ^= 1;
    await expect(read(webm)).rejects.toMatchObject({ reason: 'corrupt' });
  });

  it('of FLAC whose checksum is wrong is passed over and told', async () => {
    const mka = await remux(lena('lena.flac'), new MkvOutputFormat(), 1);
    const whole = await read(Uint8Array.from(mka));
    expect(whole.stream.notes).toEqual([]);
    mka[Math.floor(0.5 * mka.length)] ^= 1;
    const { stream, samples } = await read(Uint8Array.from(mka));
    expect(stream.notes.map(({ kind }) => kind)).toEqual(['damaged']);
    expect(whole.samples.length - samples.length).toBeCloseTo((4096 * 16_000) / 44_100, -1);
  });
});

/** Where blocks of track 1 with a size of two bytes begin. */
function blocksOf(webm: Uint8Array): number[] {
  return Array.from(webm.keys()).filter(
    (at) =>
      webm[at] === SIMPLE_BLOCK && webm[at + 1] >> 6 === 1 && webm[at + 3] === 0x81 && webm[at + 6] === 0x80,
  );
}

/** Makes filling of a block's packet, so that all else stands where it stood. */
function emptyBlock(webm: Uint8Array, at: number): void {
  const bytes = ((webm[at + 1] & 63) << 8) | webm[at + 2];
  const header = webm.slice(at + 3, at + 3 + BLOCK_HEADER_BYTES);
  const rest = bytes + 1 - BLOCK_HEADER_BYTES - 3;
  webm.set([SIMPLE_BLOCK, 0x80 | BLOCK_HEADER_BYTES, ...header, VOID, 0x40 | (rest >> 8), rest & 255], at);
}
