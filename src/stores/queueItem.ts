import type { Classification, Progress, TimelineSegment } from '../classify';
import type { SpectrogramImage } from './spectrogramImage';

export type QueueResult = Omit<Classification, 'spectrogram'> & { spectrogram: SpectrogramImage };

export interface RunningState extends Progress {
  kind: 'running';
  /** What was heard so far. */
  segments: readonly TimelineSegment[];
}

export type QueueItemState =
  | { kind: 'waiting' }
  | RunningState
  | { kind: 'done'; result: QueueResult }
  | { kind: 'failed'; error: unknown }
  | { kind: 'cancelled' };

export interface QueueItem {
  readonly id: number;
  readonly file: File;
  /** Folder inside what was dropped, without the file's own name; empty for a file dropped by itself. */
  readonly folder: string;
  /** 1 for the first item of its path, 2 for the second, and so on. */
  readonly copy: number;
  /** Folder, name and, from the second copy on, its number: no two items have the same. */
  readonly label: string;
  readonly state: QueueItemState;
}

/** How many items there are, and how many in each state. */
export interface QueueSummary extends Record<QueueItemState['kind'], number> {
  total: number;
  /** In [0, 1]: what is behind us, the running file counted by its own progress. */
  fraction: number;
}

/** Where leaving the page would cost more than dropping a few files again. */
const LONG_QUEUE = 5;

/** Whether a person should be asked before these items and their results are lost. */
export function isWorthKeeping(items: readonly QueueItem[]): boolean {
  return items.length >= LONG_QUEUE;
}

/** Whether something is still to be heard of it. */
export function isPending({ kind }: QueueItemState): boolean {
  return kind === 'waiting' || kind === 'running';
}

export function summarise(items: readonly QueueItem[]): QueueSummary {
  const counts = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0 };
  let behind = 0;
  for (const { state } of items) {
    counts[state.kind] += 1;
    if (state.kind === 'running') behind += listenedFraction(state);
    else if (state.kind !== 'waiting') behind += 1;
  }
  const total = items.length;
  return { ...counts, total, fraction: total > 0 ? behind / total : 0 };
}

function listenedFraction({ stage, fraction }: RunningState): number {
  return stage === 'listening' ? (fraction ?? 0) : 0;
}
