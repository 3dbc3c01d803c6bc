import type { ClassifyOptions, Progress, TimelineSegment } from '../classify';
import type { RunningState } from './queueItem';

/** From one update to the next. A long file tells thousands of things; the page would be busy with nothing but showing them. */
export const UPDATE_MS = 250;
/** A smaller step of a progress bar than this cannot be seen and is not worth drawing. */
const PROGRESS_STEP = 0.01;

export interface RunningNews extends Required<Pick<ClassifyOptions, 'onProgress' | 'onSegment'>> {
  /** Nothing is shown any more. */
  end: () => void;
}

/** Takes in what a classifier tells while it listens, and calls `show` with all of it so far, every `UPDATE_MS` at most. */
export function gatherNews(show: (state: RunningState) => void): RunningNews {
  const segments: TimelineSegment[] = [];
  let progress: Progress = { stage: 'decoding', fraction: undefined };
  let shown: RunningState = { kind: 'running', ...progress, segments: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (): void => {
    timer = undefined;
    const moved = Math.abs((progress.fraction ?? 0) - (shown.fraction ?? 0)) >= PROGRESS_STEP;
    const heard = segments.length > shown.segments.length;
    if (progress.stage === shown.stage && !moved && !heard) return;
    shown = { kind: 'running', ...progress, segments: heard ? [...segments] : shown.segments };
    show(shown);
  };
  const updateSoon = (): void => {
    timer ??= setTimeout(update, UPDATE_MS);
  };

  return {
    onProgress: (told) => {
      progress = told;
      updateSoon();
    },
    onSegment: (segment) => {
      segments.push(segment);
      updateSoon();
    },
    end: () => clearTimeout(timer),
  };
}
