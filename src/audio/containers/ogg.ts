import { AudioDecodeError } from '../audioDecodeError';
import type { ByteSource } from './byteSource';
import { text } from './bytes';
import { HEADER_PACKETS, oggKind, readOggCodec, type OggCodec, type OggKind } from './oggCodecs';
import { OggPackets, type OggPacket, type OggStart } from './oggPackets';
import { LONGEST_PAGE_BYTES, readPage } from './oggPages';
import { checkPlausible } from './plausible';
import { flawless, type Container, type ReadReport, type Section } from './types';

/**
 * An Ogg file with Vorbis, Opus or FLAC in it; of several streams beside each other the first one is read, of several after one
 * another all are.
 *
 * @throws AudioDecodeError `no-audio`, `unsupported-codec`, `corrupt` or `implausible`
 */
export async function openOgg(source: ByteSource): Promise<Container> {
  const report = flawless(0);
  const packets = new OggPackets(source, report);
  const links = linksOf(packets, report);
  const step = await links.next();
  if (step.done) throw new AudioDecodeError(...step.value);
  const { codec, serial } = step.value;
  const { sampleRate, numberOfChannels } = codec.config;
  return {
    source: checkPlausible({ format: 'ogg', codec: codec.name, sampleRate, channels: numberOfChannels }),
    durationS: await durationOf(source, serial, codec),
    sections: sectionsOf(packets, step.value, links, report),
    report,
    close: () => undefined,
  };
}

/** A stream that is read, from behind its headers on. */
interface Link {
  serial: number;
  codec: OggCodec;
}

type Refusal = ConstructorParameters<typeof AudioDecodeError>;

/** The streams after one another; at the end, why the last of them was none. */
async function* linksOf(packets: OggPackets, report: ReadReport): AsyncGenerator<Link, Refusal, undefined> {
  let refusal: Refusal = ['corrupt', { format: 'ogg' }];
  for (;;) {
    const streams = await packets.beginLink();
    if (streams.length === 0) return refusal;
    const stream = streams.find(({ first }) => oggKind(first) !== undefined);
    if (!stream) {
      refusal = refusalOf(streams.map(({ first }) => first));
      continue;
    }
    const kind = oggKind(stream.first);
    const codec = kind && (await readHeaders(packets, kind, stream));
    if (codec) {
      yield { serial: stream.serial, codec };
    } else {
      refusal = ['corrupt', { format: 'ogg' }];
      report.damaged = true;
    }
  }
}

function refusalOf(firsts: Uint8Array[]): Refusal {
  if (firsts.some((first) => text(first, 0, 8) === 'Speex   '))
    return ['unsupported-codec', { format: 'Speex' }];
  return ['no-audio', { format: 'ogg' }];
}

async function readHeaders(
  packets: OggPackets,
  kind: OggKind,
  { serial, first }: OggStart,
): Promise<OggCodec | undefined> {
  const headers = [first];
  while (headers.length < HEADER_PACKETS[kind]) {
    const packet = await packets.next(serial);
    if (!packet) return undefined;
    headers.push(packet.data);
  }
  return readOggCodec(kind, headers);
}

async function* sectionsOf(
  packets: OggPackets,
  first: Link,
  others: AsyncGenerator<Link, unknown, undefined>,
  report: ReadReport,
): AsyncGenerator<Section, void, undefined> {
  for (let link: Link | undefined = first; link;) {
    const { serial, codec } = link;
    const count = new GranuleCount(codec);
    yield {
      config: codec.config,
      skipFrames: codec.preSkip,
      packets: soundOf(packets, serial, count),
      keptFrames: () => (packets.ended ? count.frames : undefined),
    };
    if (packets.ended && report.expectedS !== undefined) {
      report.expectedS += (count.frames ?? 0) / codec.granuleRate;
    } else {
      // Without its last page nobody knows how long it was.
      report.expectedS = undefined;
      report.cut = true;
    }
    const step: IteratorResult<Link, unknown> = await others.next();
    link = step.done ? undefined : step.value;
  }
}

async function* soundOf(packets: OggPackets, serial: number, count: GranuleCount) {
  for (let packet = await packets.next(serial); packet; packet = await packets.next(serial)) {
    if (count.add(packet)) yield packet.data;
  }
}

/** Counts what the packets of a stream make, and compares it with what its pages say. */
class GranuleCount {
  private readonly codec: OggCodec;
  private counted = 0;
  /** The granule that the first packet begins at: not 0 where the stream was cut out of a longer one. */
  private start: number | undefined;
  private last: number | undefined;

  constructor(codec: OggCodec) {
    this.codec = codec;
  }

  /** Frames that are meant to be heard; undefined where no page told. */
  get frames(): number | undefined {
    if (this.start === undefined || this.last === undefined) return undefined;
    return Math.max(0, this.last - this.start - this.codec.preSkip);
  }

  /** Whether the packet holds sound. */
  add({ data, granule, isLast }: OggPacket): boolean {
    const isEmpty = data.length === 0;
    if (!isEmpty && !this.codec.isSound(data)) return false;
    if (!isEmpty) this.counted += this.codec.framesOf(data);
    if (granule !== undefined) {
      // On the last page, fewer frames than its packets make are what is left when its filling is cut off.
      this.start ??= isLast ? 0 : Math.max(0, granule - this.counted);
      this.last = granule;
    }
    return !isEmpty;
  }
}

/** By the last page, if it is of this stream. */
async function durationOf(source: ByteSource, serial: number, codec: OggCodec): Promise<number | undefined> {
  const from = Math.max(0, source.size - LONGEST_PAGE_BYTES);
  const tail = await source.read(from, LONGEST_PAGE_BYTES);
  for (let at = tail.lastIndexOf(0x4f); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(0x4f, at - 1)) {
    if (text(tail, at, 4) !== 'OggS') continue;
    const page = await readPage(source, from + at);
    if (page?.granule === undefined || page.serial !== serial) continue;
    return Math.max(0, page.granule - codec.preSkip) / codec.granuleRate;
  }
  return undefined;
}
