import type { KernelFiles } from '../../backend';
import type { NetworkTable } from '../../model';
import { withNoiseNetworks } from './noiseNetworks';
import { timeTasks, type Spread, type TimingOptions } from './timeTasks';

/**
 * Times whole networks, with weights of noise, in our own kernels on one thread, turn by turn.
 *
 * @throws the signal's reason once it is aborted
 */
export function timeNetworks(
  networks: readonly NetworkTable[],
  kernels: KernelFiles,
  options: TimingOptions,
): Promise<Spread[]> {
  return withNoiseNetworks(networks, kernels, (recorded) =>
    timeTasks(
      recorded.map(({ run }) => run),
      options,
    ),
  );
}
