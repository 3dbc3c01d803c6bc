import type { EncodedPacket, InputAudioTrack, InputFormat } from 'mediabunny';
import { EncodedPacketSink, Input, Logging, LogLevel, MATROSKA, MP4, MPEG_TS, QTFF, WEBM } from 'mediabunny';
import { AudioDecodeError } from '../audioDecodeError';
import { codecName } from '../decoders/codecName';
import type { ByteSource } from './byteSource';
import { descriptionBytes } from './bytes';
import { crc16 } from './crc';
import { anySizes } from './flacFrame';
import { guardedSource, StandstillGuard } from './guardedSource';
import { withoutPreSkip } from './opus';
import { checkPlausible } from './plausible';
import { flawless, type Container, type ReadReport, type Section } from './types';

/** What Mediabunny reads for us, with its short name. */
const NAMES = new Map<InputFormat, string>([
  [MP4, 'm4a'],
  [QTFF, 'mov'],
  [WEBM, 'webm'],
  [MATROSKA, 'mka'],
  [MPEG_TS, 'ts'],
]);

/** A file without a packet that is longer has something in it that can't be read. */
const MOST_HEADER_BYTES = 4096;

// What it can't read, people are told by our errors.
Logging.level = LogLevel.Silent;

/**
 * A file of the MP4 or the Matroska family, or a transport stream, by Mediabunny.
 *
 * @param format its name where Mediabunny does not even get as far as that
 * @param size bytes that the file says it has: a part of it that is cut off is read as far as it goes
 * @throws AudioDecodeError `no-audio`, `unsupported-codec`, `corrupt` or `implausible`
 */
export async function openWithMediabunny(
  file: ByteSource,
  format: string,
  size = file.size,
): Promise<Container> {
  const guard = new StandstillGuard(file.size);
  const input = new Input({ source: guardedSource(file, size, guard), formats: [...NAMES.keys()] });
  const close = (): void => {
    input.dispose();
  };
  try {
    const name = NAMES.get(await input.getFormat()) ?? format;
    const track = await input.getPrimaryAudioTrack();
    if (!track) {
      // A film has no sound; what has not even a picture has lost what it had.
      const { length } = await input.getTracks();
      throw new AudioDecodeError(length === 0 ? 'corrupt' : 'no-audio', { format: name });
    }
    const { config, ...description } = await describe(track, name);
    const isFilm = (await input.getPrimaryVideoTrack()) !== null;
    // Matroska names how long the film is, which may be longer than its sound.
    const isLonger = isFilm && (name === 'webm' || name === 'mka');
    const report = flawless(isLonger ? undefined : description.durationS);
    const isEmpty = (await new EncodedPacketSink(track).getFirstPacket()) === null;
    if (isEmpty && !isFilm && file.size > MOST_HEADER_BYTES) report.damaged = true;
    return {
      ...description,
      sections: sectionOf(track, config, { guard, report }),
      report,
      close,
    };
  } catch (cause) {
    close();
    if (cause instanceof AudioDecodeError) throw cause;
    throw file.failure ?? new AudioDecodeError('corrupt', { format, cause });
  }
}

async function describe(track: InputAudioTrack, format: string) {
  const config = await track.getDecoderConfig();
  if (!config) {
    const id = await track.getInternalCodecId();
    throw new AudioDecodeError('unsupported-codec', { format: typeof id === 'string' ? id.trim() : format });
  }
  const { codec, sampleRate, numberOfChannels } = config;
  if (codec === 'flac') config.description = anySizes(descriptionBytes(config));
  return {
    source: checkPlausible({ format, codec: codecName(codec), sampleRate, channels: numberOfChannels }),
    durationS: (await track.getDurationFromMetadata()) ?? undefined,
    config,
  };
}

/** What watches over the reading of packets, and what is told of it. */
interface Reading {
  guard: StandstillGuard;
  report: ReadReport;
}

async function* sectionOf(
  track: InputAudioTrack,
  config: AudioDecoderConfig,
  reading: Reading,
): AsyncGenerator<Section, void, undefined> {
  const sink = new EncodedPacketSink(track);
  const first = await sink.getFirstPacket();
  const opus = config.codec === 'opus' ? withoutPreSkip(config) : { config, preSkip: 0 };
  // What stands before time 0 is an encoder's run-up; MP4 tells it so, and of Opus once more in the codec's own header.
  const runUp = first ? Math.round(-first.timestamp * config.sampleRate) : 0;
  yield {
    config: opus.config,
    skipFrames: Math.max(0, runUp, opus.preSkip),
    packets: packetsOf(sink, first, config.codec, reading),
    keptFrames: () => undefined,
  };
}

/** Damaged packets are passed over. */
async function* packetsOf(
  sink: EncodedPacketSink,
  first: EncodedPacket | null,
  codec: string,
  { guard, report }: Reading,
) {
  for (let packet = first; packet; packet = await sink.getNextPacket(packet)) {
    guard.onPacket();
    if (isIntact(packet.data, codec)) yield Uint8Array.from(packet.data);
    else report.damaged = true;
  }
}

/** Browsers' decoders make sound of empty packets too, and do not look at the checksums of FLAC. */
function isIntact(data: Uint8Array, codec: string): boolean {
  return data.length > 0 && (codec !== 'flac' || crc16(data, 0, data.length) === 0);
}
