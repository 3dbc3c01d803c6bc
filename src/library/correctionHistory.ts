import type { Correction } from './types';

/** What a song was said to be, before and after one step; undefined where nobody said anything. */
export interface CorrectionChange {
  hash: string;
  before: Correction | undefined;
  after: Correction | undefined;
}

/** Steps of one visit that can be taken back; each may change many songs. */
export class CorrectionHistory {
  private done: CorrectionChange[][] = [];
  private undone: CorrectionChange[][] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Notes a step that was taken; what was taken back before it is forgotten. */
  add(step: CorrectionChange[]): void {
    if (step.length === 0) return;
    this.done.push(step);
    this.undone = [];
  }

  /** The changes that take the last step back. */
  undo(): CorrectionChange[] {
    const step = this.done.pop();
    if (!step) return [];
    this.undone.push(step);
    return step.map(({ hash, before, after }) => ({ hash, before: after, after: before }));
  }

  /** The changes that take it again. */
  redo(): CorrectionChange[] {
    const step = this.undone.pop();
    if (!step) return [];
    this.done.push(step);
    return step;
  }
}

/**
 * The changes by which songs become what a person says; nothing for those of which the same was said already.
 *
 * @param said what each song is; undefined to take back what was said
 */
export function correctionStep(
  said: ReadonlyMap<string, string | undefined>,
  corrections: ReadonlyMap<string, Correction>,
  atMs: number,
): CorrectionChange[] {
  return Array.from(said, ([hash, genre]) => ({
    hash,
    before: corrections.get(hash),
    after: genre === undefined ? undefined : { hash, genre, atMs },
  })).filter(({ before, after }) => before?.genre !== after?.genre);
}
