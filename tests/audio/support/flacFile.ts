import { concatenateBytes } from '../../../src/audio/containers/bytes';
import { crc16, crc8 } from '../../../src/audio/containers/crc';

export interface FlacOptions {
  sampleRate: number;
  bits: number;
  /** Written in STREAMINFO in place of the true number. */
  totalFrames?: number;
  /** Samples of one channel in a frame. */
  blockSize?: number;
  /** How two channels are written: each by itself, or as one of them, or their mean, and their difference. */
  assignment?: 'independent' | 'leftSide' | 'sideRight' | 'midSide';
}

/** Bits from the most significant one on. */
class BitWriter {
  private readonly written: number[] = [];
  private freeBits = 0;

  write(value: number, count: number): void {
    // By division: numbers of 33 bits and negative ones are among them.
    let rest = value < 0 ? value + 2 ** count : value;
    for (let left = count; left > 0;) {
      if (this.freeBits === 0) {
        this.written.push(0);
        this.freeBits = 8;
      }
      const taken = Math.min(left, this.freeBits);
      left -= taken;
      this.freeBits -= taken;
      const head = Math.floor(rest / 2 ** left);
      rest -= head * 2 ** left;
      this.written[this.written.length - 1] |= head << this.freeBits;
    }
  }

  bytes(): number[] {
    return this.written;
  }
}

/** A FLAC file of channels of samples in [-1, 1], uncompressed: every decoder reads it. */
export function flacFile(channels: Float32Array[], options: FlacOptions): Uint8Array<ArrayBuffer> {
  return concatenateBytes([flacHeader(channels, options), ...flacFrames(channels, options)]);
}

/** Marker and STREAMINFO, the last block of metadata. */
export function flacHeader(channels: Float32Array[], options: FlacOptions): Uint8Array<ArrayBuffer> {
  const { sampleRate, bits, blockSize = 4096, totalFrames = channels[0].length } = options;
  const info = new BitWriter();
  for (const [value, count] of [
    [blockSize, 16],
    [blockSize, 16],
    [0, 24],
    [0, 24],
    [sampleRate, 20],
    [channels.length - 1, 3],
    [bits - 1, 5],
    [totalFrames, 36],
  ]) {
    info.write(value, count);
  }
  return Uint8Array.from([...Buffer.from('fLaC'), 0x80, 0, 0, 34, ...info.bytes(), ...new Uint8Array(16)]);
}

export function flacFrames(channels: Float32Array[], options: FlacOptions): Uint8Array<ArrayBuffer>[] {
  const { blockSize = 4096 } = options;
  const count = Math.ceil(channels[0].length / blockSize);
  return Array.from({ length: count }, (_, index) =>
    flacFrame(
      channels.map((channel) => channel.subarray(index * blockSize, (index + 1) * blockSize)),
      index,
      options,
    ),
  );
}

const ASSIGNMENTS = { independent: undefined, leftSide: 8, sideRight: 9, midSide: 10 };
const BITS = new Map([8, 12, 16, 20, 24].map((bits, index) => [bits, [1, 2, 4, 5, 6][index]]));

function flacFrame(
  channels: Float32Array[],
  index: number,
  { bits, sampleRate, assignment = 'independent' }: FlacOptions,
): Uint8Array<ArrayBuffer> {
  const head = new BitWriter();
  const code = ASSIGNMENTS[assignment] ?? channels.length - 1;
  // A block size of 16 bits follows, and a rate in kHz.
  head.write(0xfff8, 16);
  head.write(7, 4);
  head.write(sampleRate % 1000 === 0 ? 12 : 0, 4);
  head.write(code, 4);
  head.write(BITS.get(bits) ?? 0, 3);
  head.write(0, 1);
  const number = index < 128 ? [index] : [0xc0 | (index >> 6), 0x80 | (index & 63)];
  const blockSize = channels[0].length;
  const header = [...head.bytes(), ...number, (blockSize - 1) >> 8, (blockSize - 1) & 255];
  if (sampleRate % 1000 === 0) header.push(sampleRate / 1000);
  header.push(crc8(Uint8Array.from(header), 0, header.length));

  const body = new BitWriter();
  const scale = 2 ** (bits - 1) - 1;
  const whole = channels.map((channel) => Array.from(channel, (sample) => Math.round(sample * scale)));
  subframesOf(whole, assignment).forEach(({ samples, extraBits }) => {
    // Uncompressed, without wasted bits.
    body.write(2, 8);
    samples.forEach((sample) => {
      body.write(sample, bits + extraBits);
    });
  });
  const frame = [...header, ...body.bytes()];
  const checksum = crc16(Uint8Array.from(frame), 0, frame.length);
  return Uint8Array.from([...frame, checksum >> 8, checksum & 255]);
}

function subframesOf(channels: number[][], assignment: NonNullable<FlacOptions['assignment']>) {
  const plain = (samples: number[]) => ({ samples, extraBits: 0 });
  if (assignment === 'independent') return channels.map(plain);
  const [left, right] = channels;
  const side = { samples: left.map((sample, index) => sample - right[index]), extraBits: 1 };
  if (assignment === 'leftSide') return [plain(left), side];
  if (assignment === 'sideRight') return [side, plain(right)];
  return [plain(left.map((sample, index) => Math.floor((sample + right[index]) / 2))), side];
}
