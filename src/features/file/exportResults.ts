import { failedRecord, judgedRecord, RESULT_SCHEMA_VERSION, type ResultRecord, GENRES } from '../../classify';
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

const COLUMNS = [
  'file',
  'state',
  'verdict',
  'genre',
  'confidence',
  'duration_s',
  'tags',
  ...GENRES,
  'model',
  'error',
];

/** One row a file, the probabilities of all genres in columns of their own, under a header. */
export function toCsv(items: readonly QueueItem[], explain: Explain): string {
  return csv([COLUMNS, ...items.map((item) => rowOf(recordOf(item, explain)))]);
}

function rowOf(record: ResultRecord): (string | number | undefined)[] {
  const { file, state } = record;
  const judged = state === 'done' ? record : undefined;
  return [
    file,
    state,
    judged?.verdict.kind,
    judged?.verdict.genre,
    judged?.verdict.confidence,
    judged?.durationS,
    judged?.tags.map(({ tag }) => tag).join('; '),
    ...GENRES.map((genre) => judged?.probabilities[genre]),
    judged?.model,
    state === 'failed' ? record.error.message : undefined,
  ];
}
