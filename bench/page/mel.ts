import { wrap } from 'comlink';
import type { MelBench, MelResult } from './melWorker';

/** The mel bands of a network's own front end, by our extractor and by Meyda itself, in turn; in a worker. */
export async function mel(network: string, turns: number): Promise<MelResult> {
  const worker = new Worker(new URL('./melWorker.ts', import.meta.url), { type: 'module' });
  try {
    return await wrap<MelBench>(worker)(network, turns);
  } finally {
    worker.terminate();
  }
}
