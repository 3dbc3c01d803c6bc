import type { Classification, ProgressStage, TimelineSegment } from '../classify/types';
import type { SpectrogramImage } from './spectrogramImage';

export type QueueResult = Omit<Classification, 'spectrogram'> & { spectrogram: SpectrogramImage };

export type QueueItemState =
  | { kind: 'waiting' }
  | {
      kind: 'running';
      stage: ProgressStage;
      /** In [0, 1]; undefined while the file's length is not known. */
      fraction: number | undefined;
      /** What was heard so far. */
      segments: readonly TimelineSegment[];
    }
  | { kind: 'done'; result: QueueResult }
  | { kind: 'failed'; error: unknown }
  | { kind: 'cancelled' };

export interface QueueItem {
  readonly id: number;
  readonly file: File;
  /** Folder inside what was dropped, without the file's own name; empty for a file dropped by itself. */
  readonly folder: string;
  readonly state: QueueItemState;
}

export interface QueueSummary {
  total: number;
  waiting: number;
  running: number;
  done: number;
  failed: number;
  cancelled: number;
  /** In [0, 1]: what is behind us, the running file counted by its own progress. */
  fraction: number;
}

export function summarise(items: readonly QueueItem[]): QueueSummary {
  const summary: QueueSummary = {
    total: items.length,
    waiting: 0,
    running: 0,
    done: 0,
    failed: 0,
    cancelled: 0,
    fraction: 0,
  };
  let behind = 0;
  for (const { state } of items) {
    summary[state.kind] += 1;
    if (state.kind === 'running') behind += listenedFraction(state);
    else if (state.kind !== 'waiting') behind += 1;
  }
  summary.fraction = items.length > 0 ? behind / items.length : 0;
  return summary;
}

function listenedFraction(state: Extract<QueueItemState, { kind: 'running' }>): number {
  return state.stage === 'listening' ? (state.fraction ?? 0) : 0;
}
