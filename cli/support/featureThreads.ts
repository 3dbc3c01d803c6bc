import { AudioDecodeError } from '../../src/audio';
import type { FrontEnd } from '../../src/dsp';
import { connect, type Link } from '../../src/workers';
import type { FeatureApi, FileFeatures } from './featureThread';
import { startThread } from './thread';

/** The features of a file, or why it has none. */
export type FeatureOutcome = { features: FileFeatures } | { error: unknown };

/** Threads that compute features side by side; whoever makes them stops them. */
export class FeatureThreads {
  private readonly links: Link<FeatureApi>[];

  constructor(count: number) {
    this.links = Array.from({ length: count }, () =>
      connect<FeatureApi>(startThread(new URL('./featureThread.ts', import.meta.url)), {
        errors: { AudioDecodeError },
      }),
    );
  }

  /** What came of all files, in their order, computed up to two files a thread ahead. */
  async *inOrder(paths: string[], frontEnd: FrontEnd): AsyncGenerator<FeatureOutcome, void, undefined> {
    const ahead: Promise<FeatureOutcome>[] = [];
    for (let next = 0; next < paths.length || ahead.length > 0; next++) {
      if (next < paths.length) ahead.push(this.start(next, paths[next], frontEnd));
      const due = ahead.length === 2 * this.links.length || next >= paths.length ? ahead.shift() : undefined;
      if (due) yield await due;
    }
  }

  stop(): void {
    this.links.forEach((link) => {
      link.close();
    });
  }

  private start(index: number, path: string, frontEnd: FrontEnd): Promise<FeatureOutcome> {
    const link = this.links[index % this.links.length];
    return link.call('features', { path, frontEnd }).then(
      (features) => ({ features }),
      (error: unknown) => ({ error }),
    );
  }
}
