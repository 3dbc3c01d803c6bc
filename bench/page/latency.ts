import { browserKernels } from '../../src/engine/wasm/browserKernels';
import { measureLatency, type LatencyMeasurement } from '../../src/engine/latency/measureLatency';
import type { NetworkTable } from '../../src/model/table';

/** See `measureLatency`. */
export function latency(
  network: NetworkTable,
  networks: NetworkTable[],
  rounds: number,
): Promise<LatencyMeasurement> {
  return measureLatency(network, networks, browserKernels, { rounds, turnMs: 0.4 });
}
