import { describe, expect, test } from 'vitest';
import { toCsv, toJson } from '../../../src/features/file/exportResults';
import type { QueueItem } from '../../../src/stores/queueItem';
import { toSpectrogramImage } from '../../../src/stores/spectrogramImage';
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
    state: { kind: 'done', result: { ...answer, spectrogram: toSpectrogramImage(spectrogram) } },
  },
  { id: 2, file: new File([], 'b.mp3'), folder: '', state: { kind: 'failed', error: new Error('broken') } },
  { id: 3, file: new File([], 'c.mp3'), folder: '', state: { kind: 'waiting' } },
];
const explain = (error: unknown, file: string) => `${file}: ${String(error)}`;

describe('as CSV', () => {
  const lines = toCsv(items, explain).split('\r\n');

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

test('as JSON everything is there but the picture', () => {
  const [song, failed, waiting] = JSON.parse(toJson(items, explain)) as Record<string, unknown>[];
  expect(song.result).toEqual(answer);
  expect(failed).toEqual({ file: 'b.mp3', state: 'failed', error: 'b.mp3: Error: broken' });
  expect(waiting).toEqual({ file: 'c.mp3', state: 'waiting' });
});
