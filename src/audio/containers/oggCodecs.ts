import { text, viewOf } from './bytes';
import { FLAC_MARKER, readFlacHeader, readStreamInfo, STREAM_INFO_BYTES } from './flacFrame';
import { opusFrames, readOpusHead, withoutPreSkip } from './opus';
import { vorbisBlockSizes } from './vorbisSetup';

/** How a stream within an Ogg file is encoded, as its first packets tell. */
export interface OggCodec {
  name: string;
  config: AudioDecoderConfig;
  /** Hz, what granules count. */
  granuleRate: number;
  /** Frames at the start that are not meant to be heard; granules count them. */
  preSkip: number;
  /** Frames that a packet makes, given the one before it; of a damaged packet something, or 0. */
  framesOf: (packet: Uint8Array) => number;
  /** Whether a packet holds sound, not more of the headers. */
  isSound: (packet: Uint8Array) => boolean;
}

/** Packets that come before sound; those of FLAC that hold other metadata are no frames and don't count. */
export const HEADER_PACKETS = { vorbis: 3, opus: 2, flac: 1 };
/** Hz, whatever it was encoded from. */
const OPUS_RATE = 48_000;

export type OggKind = keyof typeof HEADER_PACKETS;

/** What a stream that begins with `first` is; undefined where it is none that is read here. */
export function oggKind(first: Uint8Array): OggKind | undefined {
  if (text(first, 0, 7) === '\x01vorbis') return 'vorbis';
  if (text(first, 0, 8) === 'OpusHead') return 'opus';
  if (text(first, 0, 5) === '\x7fFLAC') return 'flac';
  return undefined;
}

/** @returns undefined where the headers are damaged */
export function readOggCodec(kind: OggKind, headers: Uint8Array<ArrayBuffer>[]): OggCodec | undefined {
  switch (kind) {
    case 'vorbis':
      return readVorbis(headers);
    case 'opus':
      return readOpus(headers[0]);
    case 'flac':
      return readOggFlac(headers[0]);
  }
}

/** Vorbis I specification, section 4.2. */
function readVorbis([identification, comment, setup]: Uint8Array[]): OggCodec | undefined {
  if (identification.length < 30 || comment[0] !== 3 || setup[0] !== 5) return undefined;
  const sampleRate = viewOf(identification).getUint32(12, true);
  const sizes = vorbisBlockSizes(identification, setup);
  let previous = 0;
  return {
    name: 'vorbis',
    config: {
      codec: 'vorbis',
      sampleRate,
      numberOfChannels: identification[11],
      description: xiphLaced([identification, comment, setup]),
    },
    granuleRate: sampleRate,
    preSkip: 0,
    framesOf: (packet) => {
      const size = sizes(packet);
      if (size === undefined) return 0;
      const frames = previous === 0 ? 0 : (previous + size) / 4;
      previous = size;
      return frames;
    },
    isSound: (packet) => (packet[0] & 1) === 0,
  };
}

/** A 2, the lengths of the first two packets in bytes of up to 255 each, and the packets (WebCodecs Vorbis Registration). */
function xiphLaced(packets: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const lengths = packets
    .slice(0, -1)
    .flatMap(({ length }) => [...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255]);
  return Uint8Array.from([packets.length - 1, ...lengths, ...packets.flatMap((packet) => [...packet])]);
}

function readOpus(head: Uint8Array<ArrayBuffer>): OggCodec | undefined {
  const numberOfChannels = readOpusHead(head)?.channels;
  if (numberOfChannels === undefined) return undefined;
  const { config, preSkip } = withoutPreSkip({
    ...{ codec: 'opus', sampleRate: OPUS_RATE, numberOfChannels },
    description: head,
  });
  return { name: 'opus', config, granuleRate: OPUS_RATE, preSkip, framesOf: opusFrames, isSound: () => true };
}

/** The FLAC-to-Ogg mapping, section 3 (xiph.org/flac/ogg_mapping.html). */
function readOggFlac(first: Uint8Array): OggCodec | undefined {
  const block = first.subarray(17, 17 + STREAM_INFO_BYTES);
  const marker = first.subarray(9, 13);
  if (block.length < STREAM_INFO_BYTES || marker.some((byte, index) => byte !== FLAC_MARKER[index]))
    return undefined;
  const info = readStreamInfo(block);
  const { sampleRate, channels, description } = info;
  return {
    name: 'flac',
    config: { codec: 'flac', sampleRate, numberOfChannels: channels, description },
    granuleRate: sampleRate,
    preSkip: 0,
    framesOf: (packet) => readFlacHeader(packet, 0, info)?.blockSize ?? 0,
    isSound: (packet) => packet[0] === 0xff,
  };
}
