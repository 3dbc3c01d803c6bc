import type { Genre } from '../classify';
import type { LiveKind } from './verdictSmoother';

export const NO_MUSIC = 'no-music';
/** What a person may say that a stretch of sound was: a genre, or `NO_MUSIC`, which no genre is called. */
export type Said = Genre;

/** A song, or a passage of one, with one answer. Times are absolute, in milliseconds since 1970 as of `Date.now()`. */
export interface HeardSegment {
  /** Counted from 0; never changes, and is never given twice. */
  id: number;
  startMs: number;
  endMs: number;
  kind: LiveKind;
  /** Of the kind `genre` only. */
  genre: Genre | undefined;
  /** Of the kind `not-sure` only: what comes closest over the whole of it. */
  closest: Genre | undefined;
  /** Of the kind `not-sure` only: the style beyond the genres that is louder than any of them; see `Verdict`. */
  style?: string | undefined;
  /** Those that the network which heard it tells apart, in the order of its card. */
  genres: readonly Genre[];
  /** Of the answer over its whole time, in [0, 1]; see `Verdict`. */
  confidence: number;
  /** What the person said that it was; undefined as long as nobody said anything. */
  said: Said | undefined;
}

export interface LiveHistory {
  /** In the order in which they were heard; the last one may still grow. */
  segments: readonly HeardSegment[];
  /** Of the next segment. */
  nextId: number;
}

export const EMPTY_HISTORY: LiveHistory = { segments: [], nextId: 0 };

/** The history with a segment in place of the one with its id, which is the last one, or after all others. */
export function withSegment({ segments, nextId }: LiveHistory, segment: HeardSegment): LiveHistory {
  const last = segments.at(-1);
  if (last?.id !== segment.id)
    return { segments: [...segments, segment], nextId: Math.max(nextId, segment.id + 1) };
  return { segments: [...segments.slice(0, -1), { ...segment, said: last.said }], nextId };
}

/** The history in which the person said what a segment was, or with `undefined` takes that back. */
export function withSaid(history: LiveHistory, id: number, said: Said | undefined): LiveHistory {
  const segments = history.segments.map((segment) => (segment.id === id ? { ...segment, said } : segment));
  return { ...history, segments };
}

/** Nothing; what is heard later gets ids of its own. */
export function cleared({ nextId }: LiveHistory): LiveHistory {
  return { segments: [], nextId };
}

/** What was cleared, and what was heard since. */
export function withCleared(history: LiveHistory, before: readonly HeardSegment[]): LiveHistory {
  return { ...history, segments: [...before, ...history.segments] };
}

/** How long something was heard. */
export interface HeardShare {
  kind: LiveKind;
  genre: Genre | undefined;
  genres: readonly Genre[];
  durationMs: number;
}

/** How long each genre was heard, the longest first, and last what was none. What a person said counts before what was heard. */
export function heardShares(segments: readonly HeardSegment[]): HeardShare[] {
  const shares = new Map<string, HeardShare>();
  for (const { startMs, endMs, genres, said, ...heard } of segments) {
    const kind = said === undefined ? heard.kind : said === NO_MUSIC ? NO_MUSIC : 'genre';
    if (kind === 'silence') continue;
    const genre = kind === 'genre' ? (said ?? heard.genre) : undefined;
    const share = shares.get(genre ?? kind) ?? { kind, genre, genres, durationMs: 0 };
    share.durationMs += endMs - startMs;
    shares.set(genre ?? kind, share);
  }
  const isGenre = ({ kind }: HeardShare) => Number(kind === 'genre');
  return [...shares.values()].sort((a, b) => isGenre(b) - isGenre(a) || b.durationMs - a.durationMs);
}
