import { failedRecord } from '../../src/classify';
import { connect, WorkerClosedError, type Link, type Patience } from '../../src/workers';
import { describeError } from '../support/describeError';
import { startThread } from '../support/thread';
import type { Judge } from './judge';
import type { Decoding, JudgeApi } from './judgeThread';
import type { SongRecord } from './songRecord';

type StartLink = (decoding: Decoding) => Promise<Link<JudgeApi>>;

/**
 * Judges in threads, each with a network of its own. They decode by themselves, which is the least work. A thread that a song breaks, or
 * gets stuck, is ended; the one that takes its place has a decoder thread beside it, and judges that song again. Where that one breaks
 * too, the song has failed.
 */
export class JudgePool implements Judge {
  private readonly startLink: StartLink;
  private readonly links: Set<Link<JudgeApi>>;
  private readonly careful = new WeakSet<Link<JudgeApi>>();
  private readonly idle: Link<JudgeApi>[];
  private readonly waiting: ((link: Link<JudgeApi>) => void)[] = [];
  private disposed = false;

  private constructor(startLink: StartLink, links: readonly Link<JudgeApi>[]) {
    this.startLink = startLink;
    this.links = new Set(links);
    this.idle = [...links];
  }

  /**
   * @param startLink starts a thread whose judge is loaded
   * @throws what it throws
   */
  static async start(startLink: StartLink, threads: number): Promise<JudgePool> {
    const starting = await Promise.allSettled(Array.from({ length: threads }, () => startLink('here')));
    const links = starting.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    const failure = starting.find(({ status }) => status === 'rejected');
    if (failure?.status !== 'rejected') return new JudgePool(startLink, links);
    links.forEach((link) => {
      link.close();
    });
    throw failure.reason;
  }

  async judge(file: string): Promise<SongRecord> {
    let link =
      this.idle.pop() ?? (await new Promise<Link<JudgeApi>>((resolve) => this.waiting.push(resolve)));
    try {
      if (!this.careful.has(link)) {
        // What went wrong there does not matter: it is tried again.
        const record = await link.call('judge', file).catch(() => undefined);
        if (record) return record;
        link = await this.replace(link);
      }
      return await link.call('judge', file);
    } catch (error) {
      return failedRecord(file, error, describeError(error));
    } finally {
      if (!this.disposed) this.release(link.ended.aborted ? await this.replace(link) : link);
    }
  }

  dispose(): void {
    this.disposed = true;
    this.links.forEach((link) => {
      link.close();
    });
  }

  private release(link: Link<JudgeApi>): void {
    const next = this.waiting.shift();
    if (next) next(link);
    else this.idle.push(link);
  }

  private async replace(broken: Link<JudgeApi>): Promise<Link<JudgeApi>> {
    broken.close();
    this.links.delete(broken);
    if (this.disposed) throw new WorkerClosedError('The judges were dismissed.');
    const link = await this.startLink('beside');
    this.links.add(link);
    this.careful.add(link);
    return link;
  }
}

/** More than a decoder is given, since the network runs in the same thread. */
const PATIENCE: Patience = { stallMs: 15_000, progressMs: 60_000, abortMs: 1000 };

/** A thread that has loaded the network of a folder. */
export async function startJudgeThread(modelFolder: string, decoding: Decoding): Promise<Link<JudgeApi>> {
  const link = connect<JudgeApi>(startThread(new URL('./judgeThread.ts', import.meta.url)), {
    // A decoder beside it is watched by the thread itself.
    ...(decoding === 'here' && { patience: PATIENCE }),
  });
  try {
    await link.call('load', { modelFolder, decoding });
    return link;
  } catch (error) {
    link.close();
    throw error;
  }
}
