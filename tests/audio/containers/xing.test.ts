import { describe, expect, it } from 'vitest';
import { ByteSource } from '../../../src/audio/containers/byteSource';
import { concatenateBytes } from '../../../src/audio/containers/bytes';
import { MPEG, openMp3 } from '../../../src/audio/containers/mp3';
import { readXing } from '../../../src/audio/containers/xing';

/** The header of a frame of MPEG-2.5 layer III, 8 kHz, 16 kbit/s, mono. */
const HEADER = Uint8Array.of(0xff, 0xe3, 0x28, 0xc0);
const header = MPEG.read(HEADER, 0);
if (!header) throw new Error('This is a header.');

const frame = (): Uint8Array<ArrayBuffer> => concatenateBytes([HEADER, new Uint8Array(header.bytes - 4)]);

/** The tag of LAME: how many frames follow, and how many samples it added at both ends. */
function tagged(
  frameCount: number,
  delay: number,
  padding: number,
  encoder = 'LAME3.100',
): Uint8Array<ArrayBuffer> {
  // More bits than the others have, so that there is room.
  const head = Uint8Array.of(0xff, 0xe3, 0x98, 0xc0);
  const { bytes = 0, sideEnd = 0 } = MPEG.read(head, 0) ?? {};
  const data = concatenateBytes([head, new Uint8Array(bytes - 4)]);
  data.set(Buffer.from('Info'), sideEnd);
  const view = new DataView(data.buffer);
  view.setUint32(sideEnd + 4, 1);
  view.setUint32(sideEnd + 8, frameCount);
  const lame = sideEnd + 12;
  data.set(Buffer.from(encoder), lame);
  data.set([delay >> 4, ((delay & 15) << 4) | (padding >> 8), padding & 255], lame + 21);
  return data;
}

function read(data: Uint8Array) {
  const first = MPEG.read(data, 0);
  return first && readXing(data, first);
}

describe("an mp3's account of itself", () => {
  it('tells what the encoder and the decoder add at both ends', () => {
    expect(read(tagged(100, 576, 1400))).toEqual({ frameCount: 100, delay: 576 + 529, padding: 1400 - 529 });
  });

  it('tells nothing of the ends where the encoder leaves that to chance', () => {
    expect(read(tagged(100, 576, 1400, 'Somebody'))).toEqual({ frameCount: 100, delay: 0, padding: 0 });
  });

  it('is not there in a frame of sound', () => {
    expect(read(frame())).toBeUndefined();
  });

  it('counts what is meant to be heard, not what was added', async () => {
    const frames = Array.from({ length: 60 }, frame);
    const mp3 = concatenateBytes([tagged(60, 1105, 2000), ...frames]);
    const { report, durationS } = await openMp3(new ByteSource(new Blob([mp3])));
    const seconds = (60 * 576 - 1105 - 2000) / 8000;
    expect(report.expectedS).toBeCloseTo(seconds, 9);
    expect(durationS).toBeCloseTo(seconds, 9);
  });
});
