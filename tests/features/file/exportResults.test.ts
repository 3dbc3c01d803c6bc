import { describe, expect, test } from 'vitest';
import { toCsv, toJson } from '../../../src/features/file/exportResults';
import { RESULT_SCHEMA_VERSION } from '../../../src/classify/resultRecord';
import type { QueueItem } from '../../../src/stores/queueItem';
import { toSpectrogramImage } from '../../../src/stores/spectrogramImage';
import { GENRES } from '../../support/testCard';
import { classification } from '../../stores/support/fakeClassifier';

const { spectrogram, ...answer } = classification({
  tags: [
    { tag: 'Guitar', score: 0.4 },
    { tag: 'Violin, fiddle', score: 0.3 },
  ],
});
const items: QueueItem[] = [
  {
    id: 1,
    file: new File([], 'so "what", he said.mp3'),
    folder: 'album',
    copy: 1,
    label: 'album/so',
    state: { kind: 'done', result: { ...answer, spectrogram: toSpectrogramImage(spectrogram) } },
  },
  {
    id: 2,
    file: new File([], 'b.mp3'),
    folder: '',
    copy: 1,
    label: 'b',
    state: { kind: 'failed', error: new Error('broken') },
  },
  { id: 3, file: new File([], 'c.mp3'), folder: '', copy: 1, label: 'b', state: { kind: 'waiting' } },
];
const explain = (error: unknown, file: string) => `${file}: ${String(error)}`;

describe('as CSV', () => {
  const lines = toCsv(items, explain, GENRES).slice(1).split('\r\n');

  test('each file is a row under one header', () => {
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^file,state,verdict,genre,confidence,duration_s,tags,blues,classical,/);
    expect(lines[3]).toMatch(/^c\.mp3,waiting,,,/);
  });

  test('quotes and commas inside a cell do not break it', () => {
    expect(lines[1]).toMatch(
      /^"album\/so ""what"", he said\.mp3",done,genre,blues,0\.82,3,"Guitar; Violin, fiddle",0\.82,/,
    );
  });

  test('a failed file carries what the page said of it', () => {
    expect(lines[2]).toMatch(/^b\.mp3,failed,.*b\.mp3: Error: broken$/);
  });
});

test('as JSON each file is a record of the shape that the command line prints', () => {
  const [song, failed, waiting] = JSON.parse(toJson(items, explain)) as Record<string, unknown>[];
  const { ranking, ...rest } = answer;
  expect(song).toEqual({
    schemaVersion: RESULT_SCHEMA_VERSION,
    file: 'album/so "what", he said.mp3',
    state: 'done',
    probabilities: Object.fromEntries(ranking.map(({ genre, probability }) => [genre, probability])),
    ...rest,
  });
  expect(failed).toEqual({
    schemaVersion: RESULT_SCHEMA_VERSION,
    file: 'b.mp3',
    state: 'failed',
    error: { name: 'Error', message: 'b.mp3: Error: broken' },
  });
  expect(waiting).toEqual({ schemaVersion: RESULT_SCHEMA_VERSION, file: 'c.mp3', state: 'waiting' });
});
