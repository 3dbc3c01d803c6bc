import { failedRecord } from '../../src/classify';
import { connect, type Link } from '../../src/workers';
import { describeError } from '../support/describeError';
import { startThread } from '../support/thread';
import type { Judge } from './judge';
import type { JudgeApi } from './judgeThread';
import type { SongRecord } from './songRecord';

type StartLink = () => Promise<Link<JudgeApi>>;

/**
 * Judges in threads, each with a network and a decoder of its own. A thread that breaks down takes only the song with it that it was
 * judging; another one takes its place.
 */
export class JudgePool implements Judge {
  private readonly startLink: StartLink;
  private readonly links: Set<Link<JudgeApi>>;
  private readonly idle: Link<JudgeApi>[];
  private readonly waiting: ((link: Link<JudgeApi>) => void)[] = [];

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
    const starting = await Promise.allSettled(Array.from({ length: threads }, startLink));
    const links = starting.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    const failure = starting.find(({ status }) => status === 'rejected');
    if (failure?.status !== 'rejected') return new JudgePool(startLink, links);
    links.forEach((link) => {
      link.close();
    });
    throw failure.reason;
  }

  async judge(file: string): Promise<SongRecord> {
    const link =
      this.idle.pop() ?? (await new Promise<Link<JudgeApi>>((resolve) => this.waiting.push(resolve)));
    try {
      return await link.call('judge', file);
    } catch (error) {
      return failedRecord(file, error, describeError(error));
    } finally {
      this.release(link.ended.aborted ? await this.replace(link) : link);
    }
  }

  dispose(): void {
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
    this.links.delete(broken);
    const link = await this.startLink();
    this.links.add(link);
    return link;
  }
}

/** A thread that has loaded the network of a folder. */
export async function startJudgeThread(model: string): Promise<Link<JudgeApi>> {
  const link = connect<JudgeApi>(startThread(new URL('./judgeThread.ts', import.meta.url)));
  try {
    await link.call('load', model);
    return link;
  } catch (error) {
    link.close();
    throw error;
  }
}
