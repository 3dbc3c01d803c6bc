import type { Spread } from './timeTasks';

/** Times of a layer by its two channel counts, see `layerWidths`; both ascend. */
export type LayerTimes = { narrow: number; times: (Spread & { wide: number })[] }[];

/** What shorter windows save, layer by layer. */
export interface WindowShares {
  frames: number;
  /** Of the time of the longest window, by the name of the stage. */
  shares: Record<string, number>;
}

/** How long each layer takes on one machine, by the name of its stage in the backend. */
export interface LatencyTable {
  /** What a whole network takes over the sum of its layers, each timed with all that it reads in the cache. */
  wholeOverSum: number;
  layers: Record<string, LayerTimes>;
  /** At all channels, frames ascending; the last one's shares are 1. */
  windows: WindowShares[];
}
