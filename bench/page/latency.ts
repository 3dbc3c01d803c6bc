import { browserKernels } from '../../src/backend';
import {
  measureLatency,
  type LatencyMeasurement,
  timeNetworks,
  type Spread,
} from '../../src/netadapt/latency';
import type { NetworkTable } from '../../src/model';

/** Short, so that few turns meet what else the machine does. */
const TURN_MS = 0.4;

/** See `measureLatency`. */
export function latency(
  network: NetworkTable,
  networks: NetworkTable[],
  rounds: number,
): Promise<LatencyMeasurement> {
  return measureLatency(network, networks, browserKernels, { rounds, turnMs: TURN_MS });
}

/** See `timeNetworks`. */
export function times(networks: NetworkTable[], rounds: number): Promise<Spread[]> {
  return timeNetworks(networks, browserKernels, { rounds, turnMs: TURN_MS });
}
