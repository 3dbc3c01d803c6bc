import { describe, expect, it } from 'vitest';
import {
  cleared,
  EMPTY_HISTORY,
  heardShares,
  withCleared,
  withSaid,
  withSegment,
  type HeardSegment,
} from '../../src/live/liveHistory';
import { GENRES } from '../support/testCard';

function segment(id: number, genre: string | undefined, change: Partial<HeardSegment> = {}): HeardSegment {
  return {
    id,
    startMs: 60_000 * id,
    endMs: 60_000 * (id + 1),
    kind: genre ? 'genre' : 'not-sure',
    genre,
    closest: undefined,
    genres: GENRES,
    confidence: 0.8,
    said: undefined,
    ...change,
  };
}

const jazzAndRock = [segment(0, 'jazz'), segment(1, 'rock')].reduce(withSegment, EMPTY_HISTORY);

describe('a history', () => {
  it('takes in a segment after the others, and the last one in place of what it was; what the person said stays', () => {
    const said = withSaid(jazzAndRock, 1, 'blues');
    const grown = withSegment(said, segment(1, 'rock', { endMs: 200_000 }));
    expect(grown.segments.map(({ genre, said, endMs }) => [genre, said, endMs])).toEqual([
      ['jazz', undefined, 60_000],
      ['rock', 'blues', 200_000],
    ]);
    expect(grown.nextId).toBe(2);
  });

  it('keeps what the person says of a segment beside what was heard, and gives it back', () => {
    const said = withSaid(jazzAndRock, 0, 'blues');
    expect(said.segments[0]).toMatchObject({ genre: 'jazz', said: 'blues' });
    expect(said.segments[1]).toBe(jazzAndRock.segments[1]);
    expect(withSaid(said, 0, undefined)).toEqual(jazzAndRock);
  });

  it('that was cleared gives no id twice, and takes back what was cleared', () => {
    const anew = withSegment(cleared(jazzAndRock), segment(2, 'pop'));
    expect(anew.segments.map(({ id }) => id)).toEqual([2]);
    expect(withCleared(anew, jazzAndRock.segments).segments.map(({ id }) => id)).toEqual([0, 1, 2]);
  });
});

describe('the summary', () => {
  it('adds up how long each genre was heard, the longest first, and last what was none', () => {
    const segments = [
      segment(0, undefined, { endMs: 600_000 }),
      segment(1, 'jazz'),
      segment(2, 'rock'),
      segment(3, 'rock'),
      segment(4, undefined, { kind: 'silence' }),
    ];
    expect(heardShares(segments).map(({ genre, kind, durationMs }) => [genre ?? kind, durationMs])).toEqual([
      ['rock', 120_000],
      ['jazz', 60_000],
      ['not-sure', 600_000],
    ]);
  });

  it('believes the person before itself', () => {
    const segments = [segment(0, 'jazz', { said: 'blues' }), segment(1, 'rock', { said: 'no-music' })];
    expect(heardShares(segments).map(({ genre, kind }) => genre ?? kind)).toEqual(['blues', 'no-music']);
  });
});
