export { canEditLayer, possibleEdits } from './canEditLayer';
export { editSummary } from './editSummary';
export { loadGateAverages } from './loadGateAverages';
export { loadInspector } from './loadInspector';
export { loadNetworkSummary } from './loadNetworkSummary';
export { PAPER_NETWORKS } from './paperNetworks';
export * from './types';
