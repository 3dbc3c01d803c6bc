import { browserKernels } from '../../src/backend';
import { measureLatency, type LatencyMeasurement } from '../../src/netadapt/latency/measureLatency';
import { timeNetworks } from '../../src/netadapt/latency/timeNetworks';
import type { Spread } from '../../src/netadapt/latency/timeTasks';
import type { NetworkTable } from '../../src/model/table';

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
