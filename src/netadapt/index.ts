export { layerWidths, type LayerWidths } from './latency/layerWidths';
export { measureDevice } from './measureDevice';
export type * from './types';
