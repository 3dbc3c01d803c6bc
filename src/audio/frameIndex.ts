import { AudioDecodeError } from './audioDecodeError';
import { ADTS } from './containers/adts';
import { ByteSource } from './containers/byteSource';
import { framesOf, type FrameHeader } from './containers/frames';
import { identify } from './containers/identify';
import { MPEG } from './containers/mp3';
import type { MpegFrame } from './containers/mpegFrame';
import { readXing } from './containers/xing';

interface FrameStart {
  byte: number;
  timeS: number;
}

/** Where the frames of a file begin. */
export interface FrameIndex {
  kind: 'mp3' | 'aac';
  /** Of all frames together. */
  durationS: number;
  /** The last frame that begins at `timeS` or before it, else the first one. Times are those of the file's `SampleStream`. */
  frameAt: (timeS: number) => FrameStart;
}

/**
 * Finds every frame of a file that is MP3 or AAC without a container. Such a file does not say at which byte a time stands:
 * browsers estimate it from bit rates, and where these vary they are wrong by many seconds. The file is read once, piece by piece.
 *
 * @returns undefined where the file is no such file
 * @throws what the system says, where the file can no longer be read
 */
export async function indexFrames(file: Blob): Promise<FrameIndex | undefined> {
  const source = new ByteSource(file);
  const found = await identify(source).catch((error: unknown) => {
    if (error instanceof AudioDecodeError) return undefined;
    throw error;
  });
  if (found?.kind !== 'mp3' && found?.kind !== 'aac') return undefined;
  const { starts, durationS } = await (found.kind === 'mp3'
    ? mp3Starts(source, found.start)
    : startsOf(framesOf(source, ADTS, found)));
  if (starts.length === 0) return undefined;
  return { kind: found.kind, durationS, frameAt: (timeS) => lastNotAfter(starts, timeS) };
}

/** A frame that holds a tag holds no sound; and what an encoder put in front of the sound is not heard. */
async function mp3Starts(source: ByteSource, start: number) {
  let delayS = 0;
  async function* sound() {
    for await (const frame of framesOf(source, MPEG, { start })) {
      const tag = readXing(frame.data, frame.header);
      if (tag) delayS ||= tag.delay / frame.header.sampleRate;
      else yield frame;
    }
  }
  const { starts, durationS } = await startsOf(sound());
  const heardAt = (timeS: number): number => Math.max(0, timeS - delayS);
  return {
    starts: starts.map(({ byte, timeS }) => ({ byte, timeS: heardAt(timeS) })),
    durationS: heardAt(durationS),
  };
}

async function startsOf(
  frames: AsyncIterable<{ at: number; header: FrameHeader & Pick<MpegFrame, 'frames' | 'sampleRate'> }>,
): Promise<{ starts: FrameStart[]; durationS: number }> {
  const starts: FrameStart[] = [];
  let durationS = 0;
  for await (const { at, header } of frames) {
    starts.push({ byte: at, timeS: durationS });
    durationS += header.frames / header.sampleRate;
  }
  return { starts, durationS };
}

function lastNotAfter(starts: readonly FrameStart[], timeS: number): FrameStart {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle].timeS <= timeS) low = middle;
    else high = middle - 1;
  }
  return starts[low];
}
