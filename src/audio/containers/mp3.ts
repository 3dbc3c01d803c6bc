import { AudioDecodeError } from '../audioDecodeError';
import type { ByteSource } from './byteSource';
import { framesOf, type Frame, type FrameSyntax } from './frames';
import { estimateS, FrameQueue, sectionsOf, type FrameSection } from './frameSections';
import { MPEG_HEADER_BYTES, readMpegHeader, type MpegFrame } from './mpegFrame';
import { checkPlausible } from './plausible';
import { flawless, type Container } from './types';
import { readXing } from './xing';

export const MPEG: FrameSyntax<MpegFrame> = { headerBytes: MPEG_HEADER_BYTES, read: readMpegHeader };

/**
 * MPEG audio, layers II and III, as it stands in an .mp3 file. Files that were put together are read to the end.
 *
 * @throws AudioDecodeError `corrupt` where there is no frame
 */
export async function openMp3(source: ByteSource): Promise<Container> {
  const report = flawless();
  const queue = new FrameQueue(framesOf(source, MPEG, { onDamage: () => (report.damaged = true) }));
  await queue.advance();
  const first = queue.next;
  if (!first) throw new AudioDecodeError('corrupt', { format: 'mp3' });
  const { layer, sampleRate, channels, frames } = first.header;
  const tag = readXing(first.data, first.header);
  if (tag?.frameCount !== undefined) {
    report.expectedS = (tag.frameCount * frames - tag.delay - tag.padding) / sampleRate;
  }
  return {
    source: checkPlausible({ format: 'mp3', codec: codecOf(layer), sampleRate, channels }),
    durationS:
      report.expectedS ??
      (await estimateS(source, MPEG, first, (header) => header.frames / header.sampleRate)),
    sections: sectionsOf(queue, beginSection),
    report,
    close: () => undefined,
  };
}

/** The name of a layer. */
function codecOf(layer: MpegFrame['layer']): string {
  return `mp${layer}`;
}

/** A frame that holds a tag holds no sound; that of the first frame tells what the encoder added at both ends. */
function beginSection({ data, header }: Frame<MpegFrame>): FrameSection<MpegFrame> {
  const { sampleRate, channels, frames } = header;
  const { delay, padding, frameCount } = readXing(data, header) ?? { delay: 0, padding: 0 };
  let count = 0;
  return {
    config: { codec: codecOf(header.layer), sampleRate, numberOfChannels: channels },
    skipFrames: delay,
    isPacket: (frame) => {
      if (readXing(frame.data, frame.header)) return false;
      count += 1;
      return true;
    },
    // Where the end is cut off, or something was appended, the account of the end is about another one.
    keptFrames: () => (count === frameCount ? count * frames - delay - padding : undefined),
  };
}
