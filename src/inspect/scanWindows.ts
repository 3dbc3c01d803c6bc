import type { Inspector, NetworkEdit, NetworkReading } from './types';

interface ScanOptions {
  /** Names of the layers whose tensors are wanted. */
  layers?: readonly string[];
  edits?: readonly NetworkEdit[];
  signal?: AbortSignal;
}

/** Of a window, from one to the next: what lies at the edge of one, where padding disturbs it, lies inside another. */
const HOP = 0.8;

/**
 * Readings of a whole recording, from window to window.
 *
 * @throws {AudioDecodeError} where it can't be decoded
 * @throws the signal's reason once it is aborted
 */
export async function* scanWindows(
  inspector: Inspector,
  source: Blob,
  { layers, edits, signal }: ScanOptions = {},
): AsyncGenerator<NetworkReading> {
  const { id: track, durationS } = await inspector.decode(source);
  const { windowS } = inspector.network;
  try {
    for (let startS = 0; startS === 0 || startS + (1 - HOP) * windowS < durationS; startS += HOP * windowS) {
      signal?.throwIfAborted();
      yield await inspector.read({ track, startS, layers, edits });
    }
  } finally {
    await inspector.release(track);
  }
}
