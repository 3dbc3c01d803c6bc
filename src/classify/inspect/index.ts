export { canEditLayer, possibleEdits } from './canEditLayer';
export { editSheet } from './editSheet';
export { loadGateAverages } from './loadGateAverages';
export { loadInspector } from './loadInspector';
export { loadNetworkSheet } from './loadNetworkSheet';
export { PAPER_NETWORKS } from './paperNetworks';
export * from './types';
