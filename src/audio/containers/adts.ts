import { AudioDecodeError } from '../audioDecodeError';
import type { ByteSource } from './byteSource';
import { framesOf, type FrameHeader, type FrameSyntax } from './frames';
import { estimateS, FrameQueue, sectionsOf } from './frameSections';
import { checkPlausible } from './plausible';
import { flawless, type Container } from './types';

const SAMPLE_RATES = [
  ...[96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000],
  ...[22_050, 16_000, 12_000, 11_025, 8_000, 7_350],
];
/** By the three bits of the header; 0 leaves it to the payload, which is mostly stereo. */
const CHANNELS = [2, 1, 2, 3, 4, 5, 6, 8];
const BLOCK_FRAMES = 1024;
const HEADER_BYTES = 7;

interface AdtsFrame extends FrameHeader {
  /** The codec's name in WebCodecs. */
  codec: string;
  sampleRate: number;
  channels: number;
  /** Samples of one channel. */
  frames: number;
}

export const ADTS: FrameSyntax<AdtsFrame> = { headerBytes: HEADER_BYTES, read: readAdtsHeader };

/** Reads a header of ADTS (ISO 13818-7, 6.2); undefined where there is none. */
function readAdtsHeader(bytes: Uint8Array, at: number): AdtsFrame | undefined {
  if (bytes[at] !== 0xff || (bytes[at + 1] & 0xf6) !== 0xf0) return undefined;
  const profile = bytes[at + 2] >> 6;
  const rateIndex = (bytes[at + 2] >> 2) & 15;
  const channelBits = ((bytes[at + 2] & 1) << 2) | (bytes[at + 3] >> 6);
  const length = ((bytes[at + 3] & 3) << 11) | (bytes[at + 4] << 3) | (bytes[at + 5] >> 5);
  if (rateIndex >= SAMPLE_RATES.length || length <= HEADER_BYTES) return undefined;
  return {
    bytes: length,
    kind: `${profile},${rateIndex},${channelBits}`,
    codec: `mp4a.40.${profile + 1}`,
    sampleRate: SAMPLE_RATES[rateIndex],
    channels: CHANNELS[channelBits],
    frames: BLOCK_FRAMES * ((bytes[at + 6] & 3) + 1),
  };
}

/**
 * AAC without a container, as it stands in an .aac file.
 *
 * @throws AudioDecodeError `corrupt` where there is no frame
 */
export async function openAdts(source: ByteSource): Promise<Container> {
  const report = flawless();
  const queue = new FrameQueue(framesOf(source, ADTS, { onDamage: () => (report.damaged = true) }));
  await queue.advance();
  const first = queue.next;
  if (!first) throw new AudioDecodeError('corrupt', { format: 'aac' });
  const { sampleRate, channels } = first.header;
  return {
    source: checkPlausible({ format: 'aac', codec: 'aac', sampleRate, channels }),
    durationS: await estimateS(source, ADTS, first, (header) => header.frames / header.sampleRate),
    sections: sectionsOf(queue, ({ header }) => ({
      config: { codec: header.codec, sampleRate: header.sampleRate, numberOfChannels: header.channels },
      skipFrames: 0,
      isPacket: () => true,
      keptFrames: () => undefined,
    })),
    report,
    close: () => undefined,
  };
}
