import { measureLatency } from './latency/measureLatency';
import { predictLatency } from './latency/predictLatency';
import type { KernelFiles } from '../backend';
import type { NetworkTable } from '../model';
import type { DeviceLatency, ProgressListener } from './types';

/** Enough for medians that hold still, in about ten seconds. */
const ROUNDS = 15;
/** Times the resolution of the clock of browsers that blur it least. */
const TURN_MS = 0.4;

/**
 * Times the layers of the first network over all their channel counts, and says what follows for each of the networks.
 *
 * @param networks the largest first, the others pruned from it
 * @throws {RangeError} where there are none
 */
export async function measureNetworks(
  networks: readonly NetworkTable[],
  kernels: KernelFiles,
  onProgress: ProgressListener,
): Promise<DeviceLatency> {
  const [first, last] = [networks.at(0), networks.at(-1)];
  if (!first || !last) throw new RangeError('There are no networks to be timed.');
  const options = { rounds: ROUNDS, turnMs: TURN_MS, onProgress };
  const { table, networks: wholes } = await measureLatency(first, [first, last], kernels, options);
  return {
    predicted: networks.map((network) => predictLatency(table, network)),
    measured: { first: wholes[0], last: wholes[1] },
  };
}
