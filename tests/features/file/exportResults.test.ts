import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { toCsv, toJson } from '../../../src/features/file/exportResults';
import { RESULT_SCHEMA_VERSION } from '../../../src/classify/resultRecord';
import type { QueueItem } from '../../../src/stores/queueItem';
import { toSpectrogramImage } from '../../../src/stores/spectrogramImage';
import { GENRES } from '../../support/testCard';
import { TOY_GENRES } from '../../support/toyCard';
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
    expect(lines[0]).toMatch(/^file,state,verdict,genre,confidence,style,duration_s,tags,blues,classical,/);
    expect(lines[3]).toMatch(/^c\.mp3,waiting,,,/);
  });

  test('quotes and commas inside a cell do not break it', () => {
    expect(lines[1]).toMatch(
      /^"album\/so ""what"", he said\.mp3",done,genre,blues,0\.82,,3,"Guitar; Violin, fiddle",0\.82,/,
    );
  });

  test('a failed file carries what the page said of it', () => {
    expect(lines[2]).toMatch(/^b\.mp3,failed,.*b\.mp3: Error: broken$/);
  });
});

test('as JSON each file is a record of the shape that the command line prints', () => {
  const [song, failed, waiting] = JSON.parse(toJson(items, explain)) as Record<string, unknown>[];
  const { ranking, tagScores, ...rest } = answer;
  expect(song).toEqual({
    schemaVersion: RESULT_SCHEMA_VERSION,
    file: 'album/so "what", he said.mp3',
    state: 'done',
    probabilities: Object.fromEntries(ranking.map(({ genre, probability }) => [genre, probability])),
    ...rest,
  });
  expect(song).not.toHaveProperty('tagScores', tagScores);
  expect(failed).toEqual({
    schemaVersion: RESULT_SCHEMA_VERSION,
    file: 'b.mp3',
    state: 'failed',
    error: { name: 'Error', message: 'b.mp3: Error: broken' },
  });
  expect(waiting).toEqual({ schemaVersion: RESULT_SCHEMA_VERSION, file: 'c.mp3', state: 'waiting' });
});

/** A song that was judged by a network of these genres, each as probable as its place says. */
function judgedBy(genres: readonly string[], model: string): QueueItem {
  const { spectrogram, ...answer } = classification({
    genres,
    ranking: genres.map((genre, place) => ({ genre, probability: place / 10 })),
    verdict: { kind: 'genre', genre: genres[0], confidence: 0.9 },
    model,
  });
  const result = { ...answer, spectrogram: toSpectrogramImage(spectrogram) };
  return { ...items[0], state: { kind: 'done', result } };
}

describe('results of two networks', () => {
  const both = [judgedBy(TOY_GENRES, 'toy'), judgedBy(GENRES, 'genre')];
  const rowsOf = (some: readonly QueueItem[], defaults = GENRES): string[][] =>
    parse(toCsv(some, explain, defaults), { bom: true });

  test('have a column for each genre of either, those of the default network first, whoever came first', () => {
    const [header, toy, other] = rowsOf(both);
    expect(header.slice(8, -2)).toEqual([...GENRES, ...TOY_GENRES]);
    expect(toy.slice(8, -2)).toEqual([...GENRES.map(() => ''), '0', '0.1', '0.2']);
    expect(other.slice(8, -2)).toEqual([...GENRES.map((_, place) => String(place / 10)), '', '', '']);
    expect([toy[3], toy.at(-2), other.at(-2)]).toEqual(['trot', 'toy', 'genre']);
  });

  test('leave the header of the default network as it is without the other', () => {
    expect(rowsOf([both[1]])[0]).toEqual(rowsOf([])[0]);
    expect(rowsOf([])[0].slice(8, -2)).toEqual(GENRES);
  });

  test('have records with their own genres', () => {
    const records = JSON.parse(toJson(both, explain)) as { genres: string[]; probabilities: object }[];
    expect(records.map(({ genres }) => genres)).toEqual([TOY_GENRES, GENRES]);
    expect(Object.keys(records[0].probabilities)).toEqual(TOY_GENRES);
  });

  test('have no two columns of one name, whatever a genre is called', () => {
    const header = rowsOf([judgedBy(['file', 'error', '=1+1'], 'odd')])[0];
    expect(new Set(header).size).toBe(header.length);
    expect(header).toContain('genre: error');
    expect(header).toContain("'=1+1");
  });
});
