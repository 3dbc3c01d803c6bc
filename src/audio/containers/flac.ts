import { AudioDecodeError } from '../audioDecodeError';
import type { ByteSource } from './byteSource';
import { text, viewOf } from './bytes';
import {
  findFlacEnd,
  FLAC_HEADER_BYTES,
  readFlacHeader,
  readStreamInfo,
  STREAM_INFO_BYTES,
  type FlacInfo,
} from './flacFrame';
import { checkPlausible } from './plausible';
import { tagBytesAt } from './tags';
import { flawless, type Container, type ReadReport, type Section } from './types';

/** Searched at once for the next frame behind damage. */
const SEARCH_BYTES = 2 ** 16;

/** A stream within the file, from behind its metadata on. */
interface FlacStart {
  info: FlacInfo;
  at: number;
}

/**
 * A FLAC file; several streams after one another are read to the end. Frames whose checksum is wrong are left out, and those
 * behind damage found again.
 *
 * @throws AudioDecodeError `corrupt` where there is no STREAMINFO block, `implausible`
 */
export async function openFlac(source: ByteSource): Promise<Container> {
  const start = await readMetadata(source, 0);
  if (!start) throw new AudioDecodeError('corrupt', { format: 'flac' });
  const { sampleRate, channels, totalFrames } = start.info;
  const info = checkPlausible({ format: 'flac', codec: 'flac', sampleRate, channels });
  const report = flawless(totalFrames === 0 ? undefined : totalFrames / sampleRate);
  return {
    source: info,
    durationS: report.expectedS,
    sections: sectionsOf(source, start, report),
    report,
    close: () => undefined,
  };
}

/** Reads the blocks behind the marker at `at` (RFC 9639, section 8); the last one may be cut off. */
async function readMetadata(source: ByteSource, at: number): Promise<FlacStart | undefined> {
  if (text(await source.read(at, 4), 0, 4) !== 'fLaC') return undefined;
  let info: FlacInfo | undefined;
  for (let next = at + 4; ;) {
    const header = await source.read(next, 4);
    if (header.length < 4) return undefined;
    const size = viewOf(header).getUint32(0) & 0xff_ffff;
    const block = await source.read(next + 4, Math.min(size, STREAM_INFO_BYTES));
    if ((header[0] & 127) === 0 && block.length === STREAM_INFO_BYTES) info = readStreamInfo(block);
    // The first block says what all else is about; and one that is too long is damaged: frames are sought from there.
    if (!info) return undefined;
    const end = next + 4 + size;
    if (end > source.size) return { info, at: next + 4 };
    next = end;
    if ((header[0] & 128) !== 0) return { info, at: next };
  }
}

async function* sectionsOf(
  source: ByteSource,
  first: FlacStart,
  report: ReadReport,
): AsyncGenerator<Section, void, undefined> {
  let start: FlacStart | undefined = first;
  while (start) {
    const frames = new FlacFrames(source, start, report);
    const { sampleRate, channels, description } = start.info;
    yield {
      config: { codec: 'flac', sampleRate, numberOfChannels: channels, description },
      skipFrames: 0,
      packets: frames.packets(),
      keptFrames: () => undefined,
    };
    start = await readMetadata(source, frames.at);
    if (!start || start.info.totalFrames === 0) continue;
    if (report.expectedS !== undefined) report.expectedS += start.info.totalFrames / start.info.sampleRate;
  }
}

/** Reads the frames of one stream; `at` is where they end. */
class FlacFrames {
  at: number;
  private readonly source: ByteSource;
  private readonly info: FlacInfo;
  private readonly report: ReadReport;

  constructor(source: ByteSource, { info, at }: FlacStart, report: ReadReport) {
    this.source = source;
    this.info = info;
    this.report = report;
    this.at = at;
  }

  async *packets() {
    while (this.at < this.source.size) {
      const before = this.at;
      const frame = await this.frameHere();
      if (frame) yield frame;
      else if (this.at === before && !(await this.goOn())) return;
    }
  }

  /** The frame at `at`, and steps behind it; undefined where there is none, or a damaged one, which is stepped over. */
  private async frameHere(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { source, info, at } = this;
    const header = readFlacHeader(await source.read(at, FLAC_HEADER_BYTES), 0, info);
    if (!header) return undefined;
    const bytes = await source.read(at, header.longestBytes + FLAC_HEADER_BYTES);
    const isEnd = at + bytes.length === source.size;
    const end = findFlacEnd(bytes, header, info, isEnd);
    if (end?.intact) {
      this.at += end.bytes;
      return bytes.subarray(0, end.bytes);
    }
    // Without an end at the end of the file, it was cut off; otherwise it is damaged.
    if (!end && isEnd) this.report.cut = true;
    else this.report.damaged = true;
    this.at += end?.bytes ?? header.bytes;
    return undefined;
  }

  /** Gets on to the next frame from `at`, where none is; false at the end of the stream. */
  private async goOn(): Promise<boolean> {
    const { source, info } = this;
    const from = this.at;
    if (text(await source.read(from, 4), 0, 4) === 'fLaC') return false;
    const tagBytes = await tagBytesAt(source, from);
    if (tagBytes > 0) {
      this.at += tagBytes;
      return true;
    }
    for (let base = from + 1; base < source.size; base += SEARCH_BYTES) {
      const bytes = await source.read(base, SEARCH_BYTES + FLAC_HEADER_BYTES);
      for (let offset = 0; offset < Math.min(SEARCH_BYTES, bytes.length); offset++) {
        const isFrame = bytes[offset] === 0xff && readFlacHeader(bytes, offset, info);
        if (!isFrame && !(bytes[offset] === 0x66 && text(bytes, offset, 4) === 'fLaC')) continue;
        this.report.damaged = true;
        this.at = base + offset;
        return true;
      }
    }
    this.report.cut = true;
    this.at = source.size;
    return false;
  }
}
