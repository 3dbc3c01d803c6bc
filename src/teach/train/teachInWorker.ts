import { modelAddress, ModelLoadError, ModelMismatchError } from '../../models';
import { connect } from '../../workers';
import type { TaughtHead, TeachProgress } from './teach';
import type { TeachApi } from './teachWorker';
import type { TaughtSong } from './types';

export interface TeachRequest {
  songs: TaughtSong[];
  /** Names, in the order of the labels. */
  classes: string[];
  /** Address of the network whose own genres are kept as answers; undefined where none are. */
  beside: string | undefined;
}

/** A head as it was taught, and the names of all that it answers. */
export interface TaughtAnswers extends TaughtHead {
  answers: string[];
}

/**
 * `teach`, in a worker of its own, which is gone afterwards.
 *
 * @param beside name of the network whose own genres are kept as answers
 * @throws the signal's reason once it is aborted
 */
export async function teachInWorker(
  songs: readonly TaughtSong[],
  classes: readonly string[],
  {
    beside,
    signal,
    onProgress,
  }: { beside?: string; signal?: AbortSignal; onProgress?: (progress: TeachProgress) => void } = {},
): Promise<TaughtAnswers> {
  const link = connect<TeachApi>(
    new Worker(new URL('./teachWorker.ts', import.meta.url), { type: 'module', name: 'teach' }),
    { errors: { ModelLoadError, ModelMismatchError } },
  );
  try {
    const request: TeachRequest = {
      songs: [...songs],
      classes: [...classes],
      beside: beside === undefined ? undefined : modelAddress(beside),
    };
    return await link.call('teach', request, { signal, onReport: onProgress });
  } finally {
    link.close();
  }
}
