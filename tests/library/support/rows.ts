import { RowJoiner, type LibraryRow } from '../../../src/library/rows';
import type { Correction, LibraryFile, OwnTags, Song } from '../../../src/library/types';

interface RowOptions {
  tags?: OwnTags;
  genre?: string;
  confidence?: number;
  kind?: 'genre' | 'not-sure' | 'no-music';
  heard?: string[];
  correction?: string;
  /** It was not judged. */
  waiting?: boolean;
}

/** A row of a file at `path`, judged to be blues unless asked otherwise. */
export function row(path: string, options: RowOptions = {}): LibraryRow {
  const {
    tags,
    genre = 'blues',
    confidence = 0.9,
    kind = 'genre',
    heard = [],
    correction,
    waiting,
  } = options;
  const file: LibraryFile = { id: `r/${path}`, rootId: 'r', path, bytes: 1, modifiedMs: 1, hash: path, tags };
  const verdict = kind === 'no-music' ? { kind, confidence } : { kind, genre, confidence };
  const song: Song = {
    hash: path,
    answer: { kind: 'judged', verdict, tags: heard, durationS: 180, damaged: false, model: 'genre' },
  };
  const said: Correction | undefined =
    correction === undefined ? undefined : { hash: path, genre: correction, atMs: 1 };
  return new RowJoiner().join(
    [file],
    new Map(waiting ? [] : [[path, song]]),
    new Map(said ? [[path, said]] : []),
  )[0];
}
