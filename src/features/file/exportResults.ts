import {
  failedRecord,
  judgedRecord,
  resultColumns,
  resultRow,
  RESULT_SCHEMA_VERSION,
  type Genre,
  type ResultRecord,
} from '../../classify';
import type { QueueItem } from '../../stores';
import { csv } from '../../ui';

type Explain = (error: unknown, file: string) => string;

function recordOf({ file, folder, state }: QueueItem, explain: Explain): ResultRecord {
  const path = folder ? `${folder}/${file.name}` : file.name;
  if (state.kind === 'done') return judgedRecord(path, state.result);
  if (state.kind === 'failed') return failedRecord(path, state.error, explain(state.error, file.name));
  return { schemaVersion: RESULT_SCHEMA_VERSION, file: path, state: state.kind };
}

/** Everything that was said of each file, except its picture: an array of `ResultRecord`. */
export function toJson(items: readonly QueueItem[], explain: Explain): string {
  return `${JSON.stringify(
    items.map((item) => recordOf(item, explain)),
    null,
    2,
  )}\n`;
}

/**
 * One row a file under a header, the probabilities in a column for each genre: those of the default network first, in its order, then
 * what other networks tell apart, as it comes. A genre that a network does not tell apart is an empty cell.
 */
export function toCsv(
  items: readonly QueueItem[],
  explain: Explain,
  defaultGenres: readonly Genre[],
): string {
  const judged = items.flatMap(({ state }) => (state.kind === 'done' ? state.result.genres : []));
  const genres = [...new Set([...defaultGenres, ...judged])];
  return csv([resultColumns(genres), ...items.map((item) => resultRow(recordOf(item, explain), genres))]);
}
