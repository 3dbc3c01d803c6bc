import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { connectClassifier } from '../../src/classify/classifierClient';
import { WorkerFailedError } from '../../src/models/errors';
import type { Classifier } from '../../src/classify/types';

/** A classifier in a thread of its own, for judging many files; the caller disposes of it. */
export function startClassifierThread(modelFolder: string): Promise<Classifier<string>> {
  const worker = new Worker(new URL('./typescriptThread.mjs', import.meta.url), {
    workerData: { module: new URL('./classifierThread.ts', import.meta.url).href },
  });
  const failed = new AbortController();
  worker.on('error', (cause) => {
    failed.abort(new WorkerFailedError('A classifier thread broke down.', { cause }));
  });
  const link = {
    endpoint: nodeEndpoint(worker),
    failed: failed.signal,
    terminate: () => void worker.terminate(),
  };
  return connectClassifier(link, { model: modelFolder });
}
