/* How a source is cut into the network's windows, for others that run networks on whole sources. */
export { BATCH } from '../classifyStream';
export { DEFAULT_HOP_S } from '../types';
export { WindowCutter } from '../windowCutter';
