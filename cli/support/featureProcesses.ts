import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FrontEnd } from '../../src/dsp/frontEnd';
import type { FileFeatures, FileRequest } from './featureProcess';

/** One process that computes features, a file at a time. (A worker thread would not load TypeScript.) */
class FeatureProcess {
  private readonly child: ChildProcess;
  private readonly died: Promise<never>;
  private last: Promise<unknown> = Promise.resolve();

  constructor() {
    const program = fileURLToPath(new URL('./featureProcess.ts', import.meta.url));
    this.child = fork(program, { serialization: 'advanced' });
    this.died = once(this.child, 'exit').then(([code]) => {
      throw new Error(`A process that decodes ended with code ${String(code)}.`);
    });
    // Looked at while a file is in work only; to end when nothing is asked is no fault.
    this.died.catch(() => undefined);
  }

  /** Waits for its turn, then computes. */
  features(request: FileRequest): Promise<FileFeatures> {
    const result = this.last.then(async () => {
      this.child.send(request);
      // The process answers every request with this.
      const answer: unknown[] = await Promise.race([once(this.child, 'message'), this.died]);
      return answer[0] as FileFeatures;
    });
    this.last = result;
    return result;
  }

  stop(): void {
    this.child.disconnect();
  }
}

/** Processes that compute features side by side; whoever makes them stops them. */
export class FeatureProcesses {
  private readonly processes: FeatureProcess[];

  constructor(count: number) {
    this.processes = Array.from({ length: count }, () => new FeatureProcess());
  }

  /** The features of all files, in their order, computed up to two files a process ahead. */
  async *inOrder(paths: string[], frontEnd: FrontEnd): AsyncGenerator<FileFeatures, void, undefined> {
    const count = this.processes.length;
    const ahead: Promise<FileFeatures>[] = [];
    for (let next = 0; next < paths.length || ahead.length > 0; next++) {
      if (next < paths.length) {
        ahead.push(this.processes[next % count].features({ path: paths[next], frontEnd }));
      }
      const due = ahead.length === 2 * count || next >= paths.length ? ahead.shift() : undefined;
      if (due) yield await due;
    }
  }

  stop(): void {
    for (const process of this.processes) process.stop();
  }
}
