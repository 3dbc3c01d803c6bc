import { askedBackend, loadClassifier } from '../../classify';
import { loadTrajectory, measureDevice } from '../../netadapt';
import { createComparisonStore } from '../network/comparisonStore';
import { createDeviceLatencyStore } from './deviceLatencyStore';
import { createDocumentStore } from '../documentStore';

/* The stores of the NetAdapt page, apart from the others so that no other page loads what they need. */

export const trajectoryStore = createDocumentStore(loadTrajectory);
export const deviceLatencyStore = createDeviceLatencyStore(measureDevice);
export const comparisonStore = createComparisonStore((model, signal) =>
  loadClassifier({ model, signal, backend: askedBackend(location.search) }),
);
