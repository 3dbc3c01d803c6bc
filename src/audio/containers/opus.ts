import { descriptionBytes, text, viewOf } from './bytes';

const HEAD_BYTES = 19;

/** What Opus says of itself in an `OpusHead` (RFC 7845, section 5.1). */
export interface OpusHead {
  channels: number;
  /** Frames at 48 kHz at the start that are not meant to be heard. */
  preSkip: number;
  /** How its channels are spread over streams; undefined of one or two channels, which need no telling. */
  mapping: { streams: number; coupled: number; table: number[] } | undefined;
}

/** @returns undefined where `bytes` are none */
export function readOpusHead(bytes: Uint8Array): OpusHead | undefined {
  if (bytes.length < HEAD_BYTES || text(bytes, 0, 8) !== 'OpusHead') return undefined;
  const channels = bytes[9];
  const preSkip = viewOf(bytes).getUint16(10, true);
  const family = bytes[18];
  if (family === 0) return { channels, preSkip, mapping: undefined };
  if (bytes.length < HEAD_BYTES + 2 + channels) return undefined;
  const table = [...bytes.subarray(HEAD_BYTES + 2, HEAD_BYTES + 2 + channels)];
  return {
    channels,
    preSkip,
    mapping: { streams: bytes[HEAD_BYTES], coupled: bytes[HEAD_BYTES + 1], table },
  };
}

/**
 * The same, without a pre-skip, and the pre-skip: browsers drop as many frames as the header says, other decoders none. So the
 * header says none, and we drop them.
 */
export function withoutPreSkip(config: AudioDecoderConfig): { config: AudioDecoderConfig; preSkip: number } {
  const bytes = descriptionBytes(config);
  const preSkip = readOpusHead(bytes)?.preSkip ?? 0;
  if (preSkip === 0) return { config, preSkip };
  const description = Uint8Array.from(bytes);
  description.fill(0, 10, 12);
  return { config: { ...config, description }, preSkip };
}

/** Frames at 48 kHz of one of a packet's parts, by the upper five bits of its first byte (RFC 6716, table 2). */
const SILK = [480, 960, 1920, 2880];
const HYBRID = [480, 960];
const CELT = [120, 240, 480, 960];

/** Frames at 48 kHz that a packet of Opus makes (RFC 6716, section 3.1); 0 of an empty one. */
export function opusFrames(packet: Uint8Array): number {
  if (packet.length === 0) return 0;
  const config = packet[0] >> 3;
  const frames = config < 12 ? SILK[config % 4] : config < 16 ? HYBRID[config % 2] : CELT[config % 4];
  switch (packet[0] & 3) {
    case 0:
      return frames;
    case 3:
      return packet.length < 2 ? 0 : frames * (packet[1] & 63);
    default:
      return 2 * frames;
  }
}
