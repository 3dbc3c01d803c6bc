import { AudioDecodeError } from '../../src/audio';
import type { FrontEnd } from '../../src/dsp';
import { connect, type Link } from '../../src/workers';
import type { FeatureApi, FileFeatures } from './featureThread';
import { startThread } from './thread';

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

  /**
   * The features of all files, in their order, computed up to two files a thread ahead.
   *
   * @throws {Error} naming the file that could not be read; the cause says why
   */
  async *inOrder(paths: string[], frontEnd: FrontEnd): AsyncGenerator<FileFeatures, void, undefined> {
    const ahead: Promise<FileFeatures>[] = [];
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

  private start(index: number, path: string, frontEnd: FrontEnd): Promise<FileFeatures> {
    const link = this.links[index % this.links.length];
    return link.call('features', { path, frontEnd }).catch((cause: unknown) => {
      throw new Error(path, { cause });
    });
  }
}
