import { Worker } from 'node:worker_threads';
import { wrap, type Remote } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { installErrorTransport } from '../../src/workers/errorTransport';
import { abortable } from '../../src/workers/abortable';
import type { FrontEnd } from '../../src/dsp/frontEnd';
import type { FileFeatures, FileFeaturesFunction } from './featureThread';

/** Threads that compute features side by side; whoever makes them stops them. */
export class FeatureThreads {
  private readonly workers: Worker[];
  private readonly remotes: Remote<FileFeaturesFunction>[];
  private readonly broken = new AbortController();

  constructor(count: number) {
    installErrorTransport();
    this.workers = Array.from({ length: count }, () => {
      const module = new URL('./featureThread.ts', import.meta.url).href;
      return new Worker(new URL('./typescriptThread.mjs', import.meta.url), { workerData: { module } });
    });
    this.remotes = this.workers.map((worker) => {
      worker.on('error', (error) => {
        this.broken.abort(error);
      });
      return wrap<FileFeaturesFunction>(nodeEndpoint(worker));
    });
  }

  /**
   * The features of all files, in their order, computed up to two files a thread ahead.
   *
   * @throws {Error} naming the file that could not be read; the cause says why
   */
  async *inOrder(paths: string[], frontEnd: FrontEnd): AsyncGenerator<FileFeatures, void, undefined> {
    const ahead: Promise<FileFeatures>[] = [];
    for (let next = 0; next < paths.length || ahead.length > 0; next++) {
      if (next < paths.length) ahead.push(this.start(next, paths[next], frontEnd));
      const due =
        ahead.length === 2 * this.remotes.length || next >= paths.length ? ahead.shift() : undefined;
      if (due) yield await due;
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private start(index: number, path: string, frontEnd: FrontEnd): Promise<FileFeatures> {
    const features = this.remotes[index % this.remotes.length](path, frontEnd);
    return abortable(features, this.broken.signal).catch((cause: unknown) => {
      throw new Error(path, { cause });
    });
  }
}
