import type { SavedRecord } from '../../../cli/archive/songRecord';

export const judged = (
  file: string,
  genre = 'jazz',
  model = 'tiny',
): Extract<SavedRecord, { state: 'done' }> => ({
  state: 'done',
  file,
  verdict: { kind: 'genre', genre, confidence: 0.9 },
  genres: ['jazz', 'rock'],
  probabilities: { jazz: 0.9, rock: 0.1 },
  tags: [{ tag: 'Guitar', score: 0.5 }],
  durationS: 61.4,
  repeated: false,
  notes: [],
  model,
});

export const failed = (file: string): SavedRecord => ({
  state: 'failed',
  file,
  error: { message: 'the file is empty' },
});

/** A record as it stands in a file. */
export const lineOf = (record: SavedRecord): string => `${JSON.stringify({ schemaVersion: 2, ...record })}\n`;
