/* Songs as what a network's hidden layer makes of them, where the network itself is: in a worker, or in Node. */
export { createEmbedder, type LocalEmbedder } from './createEmbedder';
export type { SongEmbedding } from './embedStream';
export type { TaughtSong } from '../train/types';
