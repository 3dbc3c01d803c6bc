import { concatenate } from './concatenate';
import type { DecodedFrames } from './decoders/types';
import { MonoBlocks } from './monoBlocks';
import type { SourceNote } from './types';

/** Frames mixed and resampled before others of the thread get their turn: a few milliseconds. */
const BLOCK_FRAMES = 2 ** 18;

/**
 * A whole sound as mono samples at 16 kHz; the thread goes on between blocks.
 *
 * @throws the signal's reason once it is aborted
 */
export async function mixDown(
  { channels, sampleRate }: DecodedFrames,
  signal?: AbortSignal,
): Promise<{ samples: Float32Array; notes: SourceNote[] }> {
  const blocks = new MonoBlocks();
  const parts: Float32Array[] = [];
  for (let at = 0; at < (channels[0]?.length ?? 0); at += BLOCK_FRAMES) {
    const block = channels.map((plane) => plane.subarray(at, at + BLOCK_FRAMES));
    for (const samples of blocks.push({ channels: block, sampleRate })) parts.push(samples.slice());
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  return { samples: concatenate([...parts, blocks.flush()]), notes: blocks.notes() };
}
