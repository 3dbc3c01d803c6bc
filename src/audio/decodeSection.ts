import type { Section } from './containers/types';
import { createDecoder } from './decoders/registry';
import type { DecodedFrames } from './decoders/types';

/** Frames held back until it is known whether they count: more than any encoder fills up its last packets with. */
const HELD_FRAMES = 8192;

/**
 * Decodes a section: run-up and filling cut off, packets that can't be decoded passed over and counted by `onLost`.
 *
 * @throws AudioDecodeError `unsupported-codec`, or `corrupt` where the decoder gives up
 * @throws whatever reading the packets throws, once those before are decoded
 */
export async function* decodeSection(
  section: Section,
  onLost: (packets: number) => void,
): AsyncGenerator<DecodedFrames, void, undefined> {
  const decoder = await createDecoder(section.config);
  const held = new HeldBack(section.skipFrames / section.config.sampleRate);
  let failure: Error | undefined;
  const onFailure = (error: unknown): void => {
    failure = error instanceof Error ? error : new Error(String(error));
  };
  try {
    for await (const packet of untilFailure(section.packets, onFailure)) {
      yield* held.push(await decoder.decode(packet));
    }
    yield* held.push(await decoder.flush());
  } catch (error) {
    onFailure(error);
  } finally {
    if (decoder.lostPackets > 0) onLost(decoder.lostPackets);
    decoder.close();
  }
  yield* held.end(failure ? undefined : section.keptFrames());
  if (failure) throw failure;
}

/** Ends where `items` fail, and hands the error on. */
async function* untilFailure<T>(
  items: AsyncIterable<T>,
  onFailure: (error: unknown) => void,
): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    onFailure(error);
  }
}

/** Drops the first frames of a stream of pieces, and holds back its last ones. */
class HeldBack {
  private toSkipS: number;
  private pieces: DecodedFrames[] = [];
  /** Frames handed on, and frames held. */
  private given = 0;
  private heldFrames = 0;

  /** @param skipS seconds: the decoder's rate may be another one than the container's */
  constructor(skipS: number) {
    this.toSkipS = skipS;
  }

  *push(pieces: DecodedFrames[]): Generator<DecodedFrames, void, undefined> {
    for (const piece of pieces) {
      const skipped = Math.min(Math.round(this.toSkipS * piece.sampleRate), lengthOf(piece));
      this.toSkipS -= skipped / piece.sampleRate;
      this.hold(cut(piece, skipped, lengthOf(piece)));
    }
    while (this.pieces.length > 0 && this.heldFrames - lengthOf(this.pieces[0]) >= HELD_FRAMES) {
      yield* this.give(Infinity);
    }
  }

  /** The held pieces, up to `kept` frames in all. */
  *end(kept = Infinity): Generator<DecodedFrames, void, undefined> {
    while (this.pieces.length > 0) yield* this.give(kept);
  }

  private hold(piece: DecodedFrames): void {
    if (lengthOf(piece) === 0) return;
    this.pieces.push(piece);
    this.heldFrames += lengthOf(piece);
  }

  private *give(kept: number): Generator<DecodedFrames, void, undefined> {
    const piece = this.pieces.shift();
    if (!piece) return;
    this.heldFrames -= lengthOf(piece);
    const length = Math.min(lengthOf(piece), Math.max(0, kept - this.given));
    this.given += length;
    if (length > 0) yield cut(piece, 0, length);
  }
}

function lengthOf({ channels }: DecodedFrames): number {
  return channels.length === 0 ? 0 : channels[0].length;
}

function cut(piece: DecodedFrames, from: number, to: number): DecodedFrames {
  if (from === 0 && to === lengthOf(piece)) return piece;
  return { ...piece, channels: piece.channels.map((channel) => channel.subarray(from, to)) };
}
