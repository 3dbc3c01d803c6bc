import {
  descriptionBytes,
  readFlacHeader,
  readStreamInfo,
  type ChannelAssignment,
  type FlacHeader,
  type FlacInfo,
  type DecodedFrames,
  type DecoderFactory,
} from '../../../../src/audio';
import { BitReader } from './bitReader';
import { readSubframe } from './subframe';

/** Bytes of the description before STREAMINFO: the marker, and the header of its block. */
const BEFORE_INFO = 8;

/** FLAC of any bit depth. The library in wasm that we had gives no numbers for 12 and 20 bits. */
export const flacDecoders: DecoderFactory = {
  supports: ({ codec }) => codec === 'flac',
  create: (config) => {
    const info = readStreamInfo(descriptionBytes(config).subarray(BEFORE_INFO));
    let lostPackets = 0;
    const decode = (packet: Uint8Array): DecodedFrames[] => {
      try {
        return [{ channels: decodeFrame(packet, info), sampleRate: info.sampleRate }];
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        lostPackets += 1;
        return [];
      }
    };
    return {
      decode: (packet) => Promise.resolve(decode(packet)),
      flush: () => Promise.resolve([]),
      get lostPackets() {
        return lostPackets;
      },
      close: () => undefined,
    };
  },
};

/**
 * Decodes a frame (RFC 9639, section 9) to samples in [-1, 1], an array for each channel.
 *
 * @throws RangeError where it is damaged
 */
function decodeFrame(packet: Uint8Array, info: FlacInfo): Float32Array[] {
  const header = readFlacHeader(packet, 0, info);
  if (!header) throw new RangeError('This is no frame of the stream.');
  const reader = new BitReader(packet);
  reader.skip(8 * header.bytes);
  const scale = 2 ** (1 - info.bits);
  return readChannels(reader, header, info).map((channel) => scaled(channel, scale));
}

/** Two channels may be written as one of them, or their mean, and their difference, which has a bit more. */
function readChannels(
  reader: BitReader,
  { blockSize, assignment }: FlacHeader,
  info: FlacInfo,
): Float64Array[] {
  const differenceAt = { leftSide: 1, sideRight: 0, midSide: 1, independent: undefined }[assignment];
  const channels = Array.from({ length: info.channels }, (_, index) =>
    readSubframe(reader, blockSize, info.bits + (index === differenceAt ? 1 : 0)),
  );
  if (assignment !== 'independent') separate(channels[0], channels[1], assignment);
  return channels;
}

/** Makes left and right of what stands for them. */
function separate(first: Float64Array, second: Float64Array, assignment: ChannelAssignment): void {
  for (let index = 0; index < first.length; index++) {
    const a = first[index];
    const b = second[index];
    if (assignment === 'leftSide') {
      second[index] = a - b;
    } else if (assignment === 'sideRight') {
      first[index] = a + b;
    } else {
      // The mean was halved; whether it was odd the difference tells.
      const right = a - Math.floor(b / 2);
      first[index] = right + b;
      second[index] = right;
    }
  }
}

function scaled(samples: Float64Array, scale: number): Float32Array {
  const floats = new Float32Array(samples.length);
  for (let index = 0; index < floats.length; index++) floats[index] = samples[index] * scale;
  return floats;
}
