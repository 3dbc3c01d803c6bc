import { connect } from '../../workers';
import type { MapPoint, SongScores } from '../types';
import { FEWEST } from './layOut';
import type { MapApi } from './mapWorker';
import { songVectors } from './songVectors';

/**
 * Lays songs out on a plane, in a worker of its own, which is gone afterwards. Empty where there are too few.
 *
 * @param onProgress called with what is done, in [0, 1]
 * @throws the signal's reason once it is aborted
 */
export async function mapSongs(
  scores: readonly SongScores[],
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (fraction: number) => void } = {},
): Promise<MapPoint[]> {
  const { hashes, vectors } = songVectors(scores);
  if (hashes.length < FEWEST) return [];
  const link = connect<MapApi>(
    new Worker(new URL('./mapWorker.ts', import.meta.url), { type: 'module', name: 'map' }),
  );
  try {
    const places = await link.call('layOut', vectors, { signal, onReport: onProgress });
    return places.map((place, index) => ({ hash: hashes[index], ...place }));
  } finally {
    link.close();
  }
}
