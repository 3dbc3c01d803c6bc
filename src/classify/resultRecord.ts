import type { Classification, Genre } from './types';

/** Grows by one with each change of the records below that a program made for them would stumble over. */
export const RESULT_SCHEMA_VERSION = 2;

/** Why a file was not judged. */
export interface RecordedError {
  /** Class of the error, for example `AudioDecodeError`; with `reason`, for programs. */
  name: string;
  /** Which of the class's reasons, for example `corrupt`; absent where it has none. */
  reason?: string;
  /** The same as a sentence, for people. */
  message: string;
}

export type JudgedRecord = Omit<Classification, 'spectrogram' | 'ranking' | 'tagScores'> & {
  /** Of all `genres`, calibrated, in [0, 1]; they sum to 1. The arrays of the timeline's segments are in the order of `genres`. */
  probabilities: Record<Genre, number>;
};

/**
 * The result of one file: an element of the array that the page exports as JSON, and a line that `npm run classify -- --json`
 * prints. Times are in seconds from the start of the file.
 */
export type ResultRecord = {
  schemaVersion: typeof RESULT_SCHEMA_VERSION;
  /** Its path as far as it is known: inside what was dropped, or as the command line was given it. */
  file: string;
} & (
  | ({ state: 'done' } & JudgedRecord)
  | { state: 'failed'; error: RecordedError }
  | { state: 'waiting' | 'running' | 'cancelled' }
);

export function judgedRecord(file: string, answer: Omit<Classification, 'spectrogram'>): ResultRecord {
  const { verdict, genres, ranking, threshold, tags, noMusic, outside, timeline, durationS } = answer;
  const { repeated, damaged, notes, source, timing, mel, model } = answer;
  return {
    schemaVersion: RESULT_SCHEMA_VERSION,
    file,
    state: 'done',
    verdict,
    genres,
    probabilities: byGenre(genres, ranking),
    threshold,
    tags,
    noMusic,
    ...(outside && { outside }),
    durationS,
    repeated,
    damaged,
    notes,
    source,
    timing,
    mel,
    model,
    timeline,
  };
}

/** @param message the sentence for people */
export function failedRecord(file: string, error: unknown, message: string): ResultRecord {
  const reason = error instanceof Error && 'reason' in error ? error.reason : undefined;
  return {
    schemaVersion: RESULT_SCHEMA_VERSION,
    file,
    state: 'failed',
    error: {
      name: error instanceof Error ? error.name : 'unknown',
      ...(typeof reason === 'string' && { reason }),
      message,
    },
  };
}

function byGenre(genres: readonly Genre[], ranking: Classification['ranking']): Record<Genre, number> {
  const probabilities = new Map(ranking.map(({ genre, probability }) => [genre, probability]));
  return Object.fromEntries(genres.map((genre) => [genre, probabilities.get(genre) ?? 0]));
}
