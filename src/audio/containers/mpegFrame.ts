import type { FrameHeader } from './frames';

/** kbit/s by the four bits of the header: of MPEG-1 layers I, II and III, and of MPEG-2 layer I, and II and III. */
const BITRATES = {
  '1,1': [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  '1,2': [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1,3': [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2,1': [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2,2': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  '2,3': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
/** Hz, of MPEG-1; half of them MPEG-2, a quarter MPEG-2.5. */
const SAMPLE_RATES = [44_100, 48_000, 32_000];
/** By the two bits of the header; the second is none. */
const RATE_DIVISORS = [4, undefined, 2, 1];

export interface MpegFrame extends FrameHeader {
  layer: 1 | 2 | 3;
  sampleRate: number;
  channels: number;
  /** Samples of one channel that it holds. */
  frames: number;
  /** Where the side information of layer III ends: there stands a Xing header. */
  sideEnd: number;
}

export const MPEG_HEADER_BYTES = 4;

/** Reads the header of a frame of MPEG audio (ISO 11172-3, 2.4.1.3); undefined where there is none. Free format is not known. */
export function readMpegHeader(bytes: Uint8Array, at: number): MpegFrame | undefined {
  if (bytes[at] !== 0xff || (bytes[at + 1] & 0xe0) !== 0xe0) return undefined;
  const divisor = RATE_DIVISORS[(bytes[at + 1] >> 3) & 3];
  const layerBits = (bytes[at + 1] >> 1) & 3;
  const rateIndex = (bytes[at + 2] >> 2) & 3;
  const bitrateIndex = bytes[at + 2] >> 4;
  if (divisor === undefined || layerBits === 0 || rateIndex === 3) return undefined;
  if (bitrateIndex === 0 || bitrateIndex === 15) return undefined;
  // Three of the four values are left.
  const layer = (4 - layerBits) as 1 | 2 | 3;
  const isFirst = divisor === 1;
  const kbits = BITRATES[`${isFirst ? 1 : 2},${layer}`][bitrateIndex - 1];
  const sampleRate = SAMPLE_RATES[rateIndex] / divisor;
  const padding = (bytes[at + 2] >> 1) & 1;
  const channels = bytes[at + 3] >> 6 === 3 ? 1 : 2;
  const frames = layer === 1 ? 384 : layer === 3 && !isFirst ? 576 : 1152;
  const slotBytes = layer === 1 ? 4 : 1;
  const slots = Math.floor((frames / 8 / slotBytes) * ((1000 * kbits) / sampleRate)) + padding;
  const sideBytes = isFirst ? [17, 32][channels - 1] : [9, 17][channels - 1];
  return {
    bytes: slots * slotBytes,
    kind: `${divisor},${layer},${sampleRate},${channels}`,
    ...{ layer, sampleRate, channels, frames },
    sideEnd: MPEG_HEADER_BYTES + sideBytes,
  };
}
