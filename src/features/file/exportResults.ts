import { GENRES } from '../../classify/types';
import type { QueueItem, QueueResult } from '../../stores/queueItem';
import { csv } from '../../ui/csv';

type Explain = (error: unknown, file: string) => string;

interface ExportedFile {
  file: string;
  state: QueueItem['state']['kind'];
  error?: string;
  result?: QueueResult;
}

function exportedFiles(items: readonly QueueItem[], explain: Explain): ExportedFile[] {
  return items.map(({ file, folder, state }) => {
    const entry = { file: folder ? `${folder}/${file.name}` : file.name, state: state.kind };
    if (state.kind === 'failed') return { ...entry, error: explain(state.error, file.name) };
    if (state.kind !== 'done') return entry;
    return { ...entry, result: state.result };
  });
}

/** Everything that was said of each file, except its picture. */
export function toJson(items: readonly QueueItem[], explain: Explain): string {
  const withoutPicture = (key: string, value: unknown) => (key === 'spectrogram' ? undefined : value);
  return `${JSON.stringify(exportedFiles(items, explain), withoutPicture, 2)}\n`;
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
  const rows = exportedFiles(items, explain).map(({ file, state, error, result }) => {
    const probability = new Map(result?.ranking.map((score) => [score.genre, score.probability]));
    return [
      file,
      state,
      result?.verdict.kind,
      result?.verdict.genre,
      result?.verdict.confidence,
      result?.durationS,
      result?.tags.map(({ tag }) => tag).join('; '),
      ...GENRES.map((genre) => probability.get(genre)),
      result?.model,
      error,
    ];
  });
  return csv([COLUMNS, ...rows]);
}
