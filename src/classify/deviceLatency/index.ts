export { layerWidths, type LayerWidths } from '../../engine/latency/layerWidths';
export { measureDevice } from './measureDevice';
export type * from './types';
