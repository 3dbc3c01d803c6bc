import type { SourceNote } from '../../src/audio';

/** What is to be said of how a file was heard, for one cell of a table. */
export function describeNote(note: SourceNote): string {
  switch (note.kind) {
    case 'part':
      return note.expectedS === undefined
        ? '(its end is missing)'
        : `(heard ${note.heardS.toFixed(1)} of ${note.expectedS.toFixed(1)} s)`;
    case 'damaged':
      return '(damaged in places)';
    case 'oppositePhase':
      return '(channels cancel out: the louder one was heard)';
  }
}
