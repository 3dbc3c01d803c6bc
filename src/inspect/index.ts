export { canEditLayer, possibleEdits } from './networkEdit';
export { editSummary } from './editSummary';
export { foldedKernel } from './foldedKernel';
export { loadGateAverages } from './loadGateAverages';
export { loadInspector } from './loadInspector';
export { loadNetworkSummary } from './loadNetworkSummary';
export { PAPER_NETWORKS } from './paperNetworks';
export * from './types';
