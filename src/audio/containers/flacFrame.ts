import { text } from './bytes';
import { crc16, crc8 } from './crc';

/** What the first metadata block tells of a FLAC stream. */
export interface FlacInfo {
  sampleRate: number;
  channels: number;
  bits: number;
  /** Samples of one channel; 0 where it was not known yet. */
  totalFrames: number;
  /** The marker and that block, marked as the last, as WebCodecs wants them; see `anySizes`. */
  description: Uint8Array<ArrayBuffer>;
}

/** Each channel by itself, or two of them as one of them, or their mean, and their difference. */
export type ChannelAssignment = 'independent' | 'leftSide' | 'sideRight' | 'midSide';

export interface FlacHeader {
  /** Samples of one channel that the frame holds. */
  blockSize: number;
  /** How its channels are written. */
  assignment: ChannelAssignment;
  /** Of the header itself. */
  bytes: number;
  /** More than the frame can be long: its samples uncompressed. */
  longestBytes: number;
}

export const FLAC_MARKER = Uint8Array.of(0x66, 0x4c, 0x61, 0x43);
export const STREAM_INFO_BYTES = 34;
/** Of a header: the most. */
export const FLAC_HEADER_BYTES = 16;
/** A header of 6, a subframe of 2 and a checksum of 2 bytes. */
const SHORTEST_FRAME_BYTES = 10;
/** Of a STREAMINFO block the least and the most samples in a block, and bytes in a frame, 0 where that is not known. */
const ANY_SIZES = [0, 16, 0xff, 0xff, 0, 0, 0, 0, 0, 0];

/** Reads a STREAMINFO block (RFC 9639, section 8.2). */
export function readStreamInfo(block: Uint8Array): FlacInfo {
  const description = new Uint8Array(8 + STREAM_INFO_BYTES);
  description.set(FLAC_MARKER);
  description.set([0x80, 0, 0, STREAM_INFO_BYTES], 4);
  description.set(block.subarray(0, STREAM_INFO_BYTES), 8);
  return {
    sampleRate: (block[10] << 12) | (block[11] << 4) | (block[12] >> 4),
    channels: ((block[12] >> 1) & 7) + 1,
    bits: (((block[12] & 1) << 4) | (block[13] >> 4)) + 1,
    totalFrames:
      (block[13] & 15) * 2 ** 32 + (block[14] * 2 ** 24 + (block[15] << 16) + (block[16] << 8) + block[17]),
    description: anySizes(description),
  };
}

/**
 * The same description of a stream, but for the sizes of blocks and frames that it tells: they may be wrong, and browsers refuse
 * frames that are none of them. These allow for any.
 */
export function anySizes(description: Uint8Array): Uint8Array<ArrayBuffer> {
  const allowing = Uint8Array.from(description);
  if (allowing.length >= 8 + STREAM_INFO_BYTES) allowing.set(ANY_SIZES, 8);
  return allowing;
}

/** Hz by four bits; 0 is as in STREAMINFO, and from 12 on the rate follows in another unit. */
const SAMPLE_RATES = [
  0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000,
];
/** By four bits, from 8 on. */
const PAIRS: ChannelAssignment[] = ['leftSide', 'sideRight', 'midSide'];
/** By three bits; 0 is as in STREAMINFO. */
const BITS = [0, 8, 12, undefined, 16, 20, 24, 32];

/**
 * Reads the header of a frame (RFC 9639, section 9.1); undefined where there is none, its checksum is wrong, or it is of
 * another stream than `info` describes.
 */
export function readFlacHeader(bytes: Uint8Array, at: number, info: FlacInfo): FlacHeader | undefined {
  if (bytes[at] !== 0xff || (bytes[at + 1] & 0xfe) !== 0xf8 || at + 6 > bytes.length) return undefined;
  const sizeBits = bytes[at + 2] >> 4;
  const rateBits = bytes[at + 2] & 15;
  const channelBits = bytes[at + 3] >> 4;
  const bits = BITS[(bytes[at + 3] >> 1) & 7];
  const reserved = bytes[at + 3] & 1;
  if (sizeBits === 0 || rateBits === 15 || channelBits > 10 || bits === undefined || reserved)
    return undefined;
  if ((channelBits < 8 ? channelBits + 1 : 2) !== info.channels || (bits !== 0 && bits !== info.bits))
    return undefined;

  const numberBytes = codedNumberBytes(bytes[at + 4]);
  if (numberBytes === undefined) return undefined;
  let next = at + 4 + numberBytes;
  let blockSize = sizeBits === 1 ? 192 : sizeBits < 6 ? 144 * 2 ** sizeBits : 2 ** sizeBits;
  if (sizeBits === 6) blockSize = bytes[next++] + 1;
  if (sizeBits === 7) blockSize = bytes[next++] * 256 + bytes[next++] + 1;
  let sampleRate = SAMPLE_RATES[rateBits] || info.sampleRate;
  if (rateBits === 12) sampleRate = 1000 * bytes[next++];
  if (rateBits > 12) sampleRate = (bytes[next++] * 256 + bytes[next++]) * (rateBits === 14 ? 10 : 1);
  if (next >= bytes.length || sampleRate !== info.sampleRate || crc8(bytes, at, next) !== bytes[next])
    return undefined;
  const sampleBits = info.channels * (info.bits + 1);
  const longestBytes = FLAC_HEADER_BYTES + Math.ceil((blockSize * sampleBits) / 8) + 8 * info.channels + 2;
  const assignment = channelBits < 8 ? 'independent' : PAIRS[channelBits - 8];
  return { blockSize, assignment, bytes: next + 1 - at, longestBytes };
}

/** Of a number written as UTF-8 writes letters, by its first byte; undefined where that is none. */
function codedNumberBytes(first: number): number | undefined {
  const ones = Math.clz32(~(first << 24));
  if (ones === 1 || ones > 7) return undefined;
  return Math.max(1, ones);
}

/** Where a frame ends. */
export interface FlacEnd {
  bytes: number;
  /** Whether its checksum is right. */
  intact: boolean;
}

/**
 * Finds the end of the frame that `bytes` begins with: where its checksum is right, and another frame, another stream, a tag,
 * zeros or the end of the file follow. Where no such place is found, but another header, the frame is damaged and ends there.
 *
 * @param isEnd whether `bytes` reaches to the end of the file
 */
export function findFlacEnd(
  bytes: Uint8Array,
  header: FlacHeader,
  info: FlacInfo,
  isEnd: boolean,
): FlacEnd | undefined {
  const limit = Math.min(bytes.length, header.longestBytes);
  let checksum = 0;
  let checked = 0;
  const isIntactTo = (end: number): boolean => {
    checksum = crc16(bytes, checked, end, checksum);
    checked = end;
    return checksum === 0;
  };
  let nextHeader: number | undefined;
  for (
    let at = bytes.indexOf(0xff, SHORTEST_FRAME_BYTES);
    at >= 0 && at <= limit;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    if (!readFlacHeader(bytes, at, info)) continue;
    if (isIntactTo(at)) return { bytes: at, intact: true };
    nextHeader ??= at;
  }
  if (limit === bytes.length && isEnd && isIntactTo(limit)) return { bytes: limit, intact: true };
  // What may stand behind the last frame of a stream takes a second look, as it does so only once.
  checksum = checked = 0;
  for (let at = SHORTEST_FRAME_BYTES; at <= limit; at++) {
    if (FOLLOWERS.has(bytes[at]) && isFollower(bytes, at) && isIntactTo(at))
      return { bytes: at, intact: true };
  }
  return nextHeader === undefined ? undefined : { bytes: nextHeader, intact: false };
}

/** First bytes of another stream, of tags, and of what a broken download leaves blank. */
const FOLLOWERS = new Set(Array.from('fITA\0', (letter) => letter.charCodeAt(0)));
const BLANK_BYTES = 8;

function isFollower(bytes: Uint8Array, at: number): boolean {
  const isBlank = at + BLANK_BYTES <= bytes.length && !bytes.subarray(at, at + BLANK_BYTES).some(Boolean);
  return isBlank || ['fLaC', 'ID3', 'TAG', 'APE'].some((word) => text(bytes, at, word.length) === word);
}
