import { wrap } from 'comlink';
import type { WindowTimes } from '../engine/trial/windowTimes';
import type { TimeOn } from './backendTrialWorker';
import { modelsAddress } from '../models/modelsAddress';
import { abortable } from '../workers/abortable';
import { linkTo } from '../workers/workerLink';

/**
 * How long a window of a network takes on the graphics processor of this machine, and on our own kernels; nothing where
 * there is no graphics processor that could do it. In a worker of its own, which ends with it.
 */
export async function tryBackends(model: string): Promise<WindowTimes> {
  const worker = new Worker(new URL('./backendTrialWorker.ts', import.meta.url), {
    type: 'module',
    name: 'backend trial',
  });
  const link = linkTo(worker);
  try {
    return await abortable(wrap<TimeOn>(link.endpoint)(`${modelsAddress()}${model}/`), link.failed);
  } finally {
    link.terminate();
  }
}
