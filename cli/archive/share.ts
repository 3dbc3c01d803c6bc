import { createHash } from 'node:crypto';
import { UsageError } from '../support/runProgram';

/** One part of `count` of a list; `index` counts from 1. */
export interface Share {
  index: number;
  count: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which of `count` shares a song belongs to, from 1. By a hash of its path from the root that was named, not by its place in the list:
 * songs that come later, or go, move no other one to another share, and it is the same on machines that have the collection at
 * different places.
 */
export function shareOf(key: string, count: number): number {
  return (createHash('sha256').update(key).digest().readUIntBE(0, 6) % count) + 1;
}

/**
 * The share that was asked for: `2/8`, or `auto` where a scheduler says it in the environment: an array job of Slurm, or an indexed
 * job of Kubernetes, which is to be told its JOB_COMPLETIONS.
 *
 * @throws {UsageError}
 */
export function readShare(asked: string, environment: Environment): Share {
  const share = asked === 'auto' ? scheduledShare(environment) : writtenShare(asked);
  if (share && share.index >= 1 && share.index <= share.count) return share;
  throw new UsageError(
    asked === 'auto'
      ? '--shard auto finds neither SLURM_ARRAY_TASK_ID and _COUNT nor JOB_COMPLETION_INDEX and JOB_COMPLETIONS.'
      : `--shard takes auto, or I/N with I from 1 to N, not "${asked}".`,
  );
}

function writtenShare(asked: string): Share | undefined {
  const parts = /^(\d{1,6})\/(\d{1,6})$/.exec(asked);
  return parts ? { index: Number(parts[1]), count: Number(parts[2]) } : undefined;
}

function scheduledShare(environment: Environment): Share | undefined {
  const number = (name: string): number | undefined => {
    const value = environment[name];
    return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
  };
  const task = number('SLURM_ARRAY_TASK_ID');
  const tasks = number('SLURM_ARRAY_TASK_COUNT');
  if (task !== undefined && tasks !== undefined) {
    const first = number('SLURM_ARRAY_TASK_MIN') ?? 0;
    const step = number('SLURM_ARRAY_TASK_STEP') ?? 1;
    return { index: (task - first) / step + 1, count: tasks };
  }
  const completion = number('JOB_COMPLETION_INDEX');
  const completions = number('JOB_COMPLETIONS');
  if (completion === undefined || completions === undefined) return undefined;
  return { index: completion + 1, count: completions };
}
