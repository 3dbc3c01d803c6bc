import { expect, test } from 'vitest';
import { toCsv, toJson, toPlaylists } from '../../../src/features/library/exportLibrary';
import { row } from '../../library/support/rows';

const rows = [
  row('a/=1+1.mp3', { tags: { artist: '@Ann', genre: 'Rock' }, heard: ['Guitar', 'Piano'] }),
  row('b.mp3', { correction: '트로트' }),
  row('c.mp3', { waiting: true }),
];

test('a table opens in a spreadsheet as it is, and runs nothing', () => {
  const [header, first, second, third] = toCsv(rows).split('\r\n');
  expect(header).toBe(
    '\uFEFFfile,title,artist,album,own_genre,genre,correction,state,verdict,heard_genre,confidence,duration_s,tags,error',
  );
  expect(first).toBe("a/=1+1.mp3,'=1+1,'@Ann,,Rock,blues,,judged,genre,blues,0.9,180,Guitar; Piano,");
  expect(second).toContain(',트로트,트로트,judged,');
  expect(third).toBe('c.mp3,c,,,,,,waiting,,,,,,');
});

test('everything that is known of a song is in the JSON', () => {
  const scores = {
    hash: 'b.mp3',
    genres: ['blues', 'jazz'],
    probabilities: [0.9, 0.1],
    tagScores: Float32Array.of(),
  };
  const records = JSON.parse(toJson(rows, new Map([['b.mp3', scores]]))) as unknown[];
  expect(records[2]).not.toHaveProperty('probabilities');
  expect(records[1]).toMatchObject({
    probabilities: { blues: 0.9, jazz: 0.1 },
    ...{ schemaVersion: 1, file: 'b.mp3', hash: 'b.mp3', state: 'judged' },
    ...{ correction: '트로트', genre: '트로트', verdict: { kind: 'genre', genre: 'blues', confidence: 0.9 } },
  });
});

test('each genre has a playlist', () => {
  const lists = toPlaylists(rows, (genre) => genre.toUpperCase());
  expect(lists.map(({ name }) => name)).toEqual(['BLUES.m3u8', '트로트.m3u8']);
  expect(lists[1].text).toContain('\nb.mp3\n');
});
