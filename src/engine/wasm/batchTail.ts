import type { Dense, HeadName, Plan } from '../plan/plan';
import type { Arena } from '../../backend/arena';
import { blocksOf, PIXEL_BYTES, tensorBytes, type BlockedTensor } from '../../backend/layout';
import type { Kernels } from '../../backend/loadKernels';
import { tensorAt, type StageMaker } from './stages';

/** Windows whose last layers are computed together, at most. */
export const BATCH = 16;

/**
 * The dense layers after the pooling, for many windows at once. Each of their many weights is needed once a window, so that
 * reading them is most of the work: a batch reads them once. Windows lie side by side as pixels do.
 */
export interface BatchTail {
  /** Puts the pooled features of the window that was run last at `place`, below `BATCH`. */
  keep: (place: number) => void;
  /** Computes the heads of the windows at the first `windows` places. */
  run: (windows: number) => void;
  /** Logits by the name of the head; its pixels are the windows. */
  heads: Record<HeadName, BlockedTensor>;
}

/** Addresses of the packed weights of the dense layers. */
export type TailWeights = Record<'hidden' | HeadName, number>;

export function compileBatchTail(
  { hidden, heads }: Plan,
  { make, arena, kernels }: { make: StageMaker; arena: Arena; kernels: Kernels },
  weights: TailWeights,
  pooled: BlockedTensor,
): BatchTail {
  const size = { height: 1, width: BATCH };
  const rowOf = (channels: number) => tensorAt(arena.reserve(tensorBytes(size, channels)), size, channels);
  const pool = rowOf(hidden.inputs);
  const features = rowOf(hidden.outputs);
  const head = (layer: Dense, address: number) => {
    const output = rowOf(layer.outputs);
    return { output, run: make.denseOfMany(layer, features, output, address) };
  };
  const genre = head(heads.genre, weights.genre);
  const tags = head(heads.tags, weights.tags);
  const steps = [make.denseOfMany(hidden, pool, features, weights.hidden), genre.run, tags.run];
  return {
    keep: (place) => {
      const target = pool.address + place * PIXEL_BYTES;
      kernels.copyRows(pooled.address, PIXEL_BYTES, blocksOf(pooled.channels), target, pool.stride);
    },
    run: (windows) => {
      for (const step of steps) step(windows);
    },
    heads: { genre: genre.output, tags: tags.output },
  };
}
