import type { LibraryRow } from '../../library';
import type { LibraryContext } from './context';

export interface CorrectionActions {
  /** Says that songs are of a genre; undefined to take back what was said of them. */
  correct: (rows: readonly LibraryRow[], genre: string | undefined) => Promise<void>;
  /** Says that songs are what was heard in them. Those in which no genre was heard are left alone. */
  confirm: (rows: readonly LibraryRow[]) => Promise<void>;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
}

export function correctionActions({ opened, publish, setState }: LibraryContext): CorrectionActions {
  async function change(act: () => Promise<void>): Promise<void> {
    try {
      const acting = act();
      publish('now');
      await acting;
    } catch (error) {
      // It is shown and will be lost: the person has to know.
      setState({ trouble: error });
    }
  }

  const say = (rows: readonly LibraryRow[], genreOf: (row: LibraryRow) => string | undefined) => {
    const known = rows.flatMap((row) => (row.hash === undefined ? [] : [[row.hash, genreOf(row)] as const]));
    return change(() => opened().collection.correct(new Map(known)));
  };

  return {
    correct: (rows, genre) => say(rows, () => genre),
    confirm: (rows) =>
      say(
        rows.filter(({ genre, verdict }) => (genre ?? verdict?.genre) !== undefined),
        ({ genre, verdict }) => genre ?? verdict?.genre,
      ),
    undo: () => change(() => opened().collection.undo()),
    redo: () => change(() => opened().collection.redo()),
  };
}
