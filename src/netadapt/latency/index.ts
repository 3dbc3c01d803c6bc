export { measureLatency, type LatencyMeasurement } from './measureLatency';
export { predictLatency } from './predictLatency';
export { modelRecorder } from './recordModel';
export { mean, median, quantile } from './statistics';
export { timeNetworks } from './timeNetworks';
export type { Spread } from './timeTasks';
