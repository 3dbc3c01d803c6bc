import type { ByteSource } from './byteSource';
import { framesOf, type Frame, type FrameHeader, type FrameSyntax } from './frames';
import type { Section } from './types';

/** Frames by which the length of the whole is estimated. */
const ESTIMATED_FROM = 256;

/** A section of frames of one kind: what it is, and which of its frames are packets. */
export type FrameSection<Header> = Omit<Section, 'packets'> & { isPacket: (frame: Frame<Header>) => boolean };

/** A stream of frames of which the next one, undefined at the end, can be looked at before it is taken. */
export class FrameQueue<Header extends FrameHeader> {
  next: Frame<Header> | undefined;
  private readonly frames: AsyncIterator<Frame<Header>, void>;

  constructor(frames: AsyncIterator<Frame<Header>, void>) {
    this.frames = frames;
  }

  /** Lets go of `next`; called once before there is one. */
  async advance(): Promise<void> {
    const step = await this.frames.next();
    this.next = step.done ? undefined : step.value;
  }
}

/** Sections of one kind of frames each, each described by `begin` from its first frame. They are read in order. */
export function* sectionsOf<Header extends FrameHeader>(
  queue: FrameQueue<Header>,
  begin: (first: Frame<Header>) => FrameSection<Header>,
): Generator<Section, void, undefined> {
  while (queue.next) {
    const { isPacket, ...section } = begin(queue.next);
    yield { ...section, packets: packetsOf(queue, queue.next.header.kind, isPacket) };
  }
}

async function* packetsOf<Header extends FrameHeader>(
  queue: FrameQueue<Header>,
  kind: string,
  isPacket: FrameSection<Header>['isPacket'],
) {
  while (queue.next?.header.kind === kind) {
    if (isPacket(queue.next)) yield queue.next.data;
    await queue.advance();
  }
}

/** Seconds from `first` to the end of the file, if all of it is like its first frames. */
export async function estimateS<Header extends FrameHeader>(
  source: ByteSource,
  syntax: FrameSyntax<Header>,
  first: Frame<Header>,
  secondsOf: (header: Header) => number,
): Promise<number> {
  let seconds = 0;
  let bytes = 0;
  let count = 0;
  for await (const { header } of framesOf(source, syntax, { start: first.at })) {
    seconds += secondsOf(header);
    bytes += header.bytes;
    count += 1;
    if (count === ESTIMATED_FROM) break;
  }
  return bytes === 0 ? 0 : (seconds * (source.size - first.at)) / bytes;
}
