import type { NetworkTable } from '../../model/table';
import { compileNetwork } from '../../engine/wasm/compileNetwork';
import { kernelsUnderWay, loadKernels, type KernelFiles } from '../../backend/loadKernels';
import { noisePlan } from './noisePlan';
import { timeTasks, type Spread, type TimingOptions } from './timeTasks';

/**
 * Times whole networks, with weights of noise, in our own kernels on one thread, turn by turn.
 *
 * @throws the signal's reason once it is aborted
 */
export async function timeNetworks(
  networks: readonly NetworkTable[],
  kernels: KernelFiles,
  options: TimingOptions,
): Promise<Spread[]> {
  const files = kernelsUnderWay(kernels);
  const runs: (() => void)[] = [];
  for (const network of networks) {
    const { stages } = compileNetwork(noisePlan(network), await loadKernels(files));
    runs.push(() => {
      for (const { run } of stages) run();
    });
  }
  return timeTasks(runs, options);
}
