import type { JudgedRecord, RecordedError } from './resultRecord';
import type { Genre } from './types';

const BEFORE = ['file', 'state', 'verdict', 'genre', 'confidence', 'style', 'duration_s', 'tags'];
const AFTER = ['model', 'error'];

type Judged = Pick<JudgedRecord, 'verdict' | 'durationS' | 'tags' | 'genres' | 'probabilities' | 'model'>;

/** As much of a `ResultRecord` as a row of a table shows. */
export type TableRecord = { file: string } & (
  | ({ state: 'done' } & Judged)
  | { state: 'failed'; error: Pick<RecordedError, 'message'> }
  | { state: 'waiting' | 'running' | 'cancelled' }
);

/** Names of a table's columns: what `resultRow` gives, with a column for each of `genres`. */
export function resultColumns(genres: readonly Genre[]): string[] {
  return [...BEFORE, ...genres.map(columnOf), ...AFTER];
}

/** A genre that is called as another column is says what it is. */
function columnOf(genre: Genre): string {
  return [...BEFORE, ...AFTER].includes(genre) ? `genre: ${genre}` : genre;
}

/** A file's row. A genre that the network which answered does not tell apart is an empty cell. */
export function resultRow(record: TableRecord, genres: readonly Genre[]): (string | number | undefined)[] {
  const { file, state } = record;
  const judged = state === 'done' ? record : undefined;
  return [
    file,
    state,
    judged?.verdict.kind,
    judged?.verdict.genre,
    judged?.verdict.confidence,
    judged?.verdict.style,
    judged?.durationS,
    judged?.tags.map(({ tag }) => tag).join('; '),
    ...genres.map((genre) => (judged?.genres.includes(genre) ? judged.probabilities[genre] : undefined)),
    judged?.model,
    state === 'failed' ? record.error.message : undefined,
  ];
}
