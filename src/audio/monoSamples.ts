import type { AudioSample } from 'mediabunny';
import { AudioDecodeError } from './audioDecodeError';
import { MonoBlocks } from './monoBlocks';

/**
 * Decoded pieces as mono samples at 16 kHz. Where the source breaks off damaged after some of it was decoded, the
 * stream ends there and `onDamage` hears of it, as a player would play what there is. What lies beyond `endS`
 * seconds is dropped.
 *
 * @throws AudioDecodeError where not a single sample came out
 */
export async function* monoSamples(
  pieces: AsyncIterable<AudioSample>,
  { format, endS }: { format: string; endS: number | undefined },
  onDamage: (damage: AudioDecodeError) => void,
): AsyncGenerator<Float32Array, void, undefined> {
  const blocks = new MonoBlocks(endS);
  let damage: AudioDecodeError | undefined;
  let empty = true;
  try {
    for await (const piece of pieces) {
      try {
        for (const samples of blocks.push(piece)) if (samples.length > 0) yield samples;
      } finally {
        piece.close();
      }
      empty = false;
    }
  } catch (cause) {
    damage = new AudioDecodeError('corrupt', { format, cause });
  }
  if (empty) throw damage ?? new AudioDecodeError('no-audio', { format });
  if (damage) onDamage(damage);
  const rest = blocks.flush();
  if (rest.length > 0) yield rest;
}
