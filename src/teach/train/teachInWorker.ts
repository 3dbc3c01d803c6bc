import { connect } from '../../workers';
import type { TaughtHead, TeachProgress } from './teach';
import type { TeachApi } from './teachWorker';
import type { TaughtSong } from './types';

/**
 * `teach`, in a worker of its own, which is gone afterwards.
 *
 * @throws the signal's reason once it is aborted
 */
export async function teachInWorker(
  songs: readonly TaughtSong[],
  classes: number,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (progress: TeachProgress) => void } = {},
): Promise<TaughtHead> {
  const link = connect<TeachApi>(
    new Worker(new URL('./teachWorker.ts', import.meta.url), { type: 'module', name: 'teach' }),
  );
  try {
    return await link.call('teach', { songs: [...songs], classes }, { signal, onReport: onProgress });
  } finally {
    link.close();
  }
}
