import type { LiveKind, LiveVerdict } from './verdictSmoother';
import type { Genre } from '../classify';

export const NO_MUSIC = 'no-music';
/** What a person may say that a stretch of sound was: a genre, or `NO_MUSIC`, which no genre is called. */
export type Said = Genre;

/** A stretch of a live session with one answer. Times are absolute, in milliseconds since 1970 as of `Date.now()`. */
export interface HeardSegment {
  /** Its place in the session, from 0; never changes. */
  id: number;
  startMs: number;
  endMs: number;
  kind: LiveKind;
  /** Of the kind `genre` only: what comes closest while nothing is sure changes from moment to moment. */
  genre: Genre | undefined;
  /** Those that the network which heard it tells apart, in the order of its card. */
  genres: readonly Genre[];
  /** Mean over its time, in [0, 1]; see `Verdict`. */
  confidence: number;
  /** What the person said that it was; undefined as long as nobody said anything. */
  said: Said | undefined;
}

export interface LiveHistory {
  /** In the order in which they were heard; the last one still grows. */
  segments: readonly HeardSegment[];
  /** An answer too young to be written down. */
  candidate: HeardSegment | undefined;
}

/** An answer that lasts no longer than this is a flicker, not something that was heard. */
export const SHORTEST_SEGMENT_MS = 3000;

/** After this long without an answer (stopped, asleep) what is heard next is a segment of its own. */
export const LONGEST_GAP_MS = 5000;

export const EMPTY_HISTORY: LiveHistory = { segments: [], candidate: undefined };

/**
 * The history with one more answer, given at `nowMs` (never before the last one) and standing for the time since then. A new answer
 * becomes a segment, from when it was first given, once it has lasted for `SHORTEST_SEGMENT_MS`; the segment before it
 * ends there. Until then, and if it doesn't last, its time counts to that segment.
 */
export function withVerdict(history: LiveHistory, verdict: LiveVerdict, nowMs: number): LiveHistory {
  const { segments, candidate } = history;
  const last = segments.at(-1);
  const lastHeardMs = candidate?.endMs ?? last?.endMs ?? -Infinity;
  const interrupted = nowMs - lastHeardMs > LONGEST_GAP_MS;
  const current = !interrupted && last?.endMs === lastHeardMs ? last : undefined;
  const withCurrent = (change: Partial<HeardSegment>): readonly HeardSegment[] =>
    current ? [...segments.slice(0, -1), { ...current, ...change }] : segments;

  if (current && isSame(current, verdict)) {
    return { segments: withCurrent(grown(current, verdict, nowMs)), candidate: undefined };
  }
  const young =
    candidate && !interrupted && isSame(candidate, verdict)
      ? { ...candidate, ...grown(candidate, verdict, nowMs) }
      : begun(segments.length, verdict, current?.endMs ?? nowMs, nowMs);
  return nowMs - young.startMs < SHORTEST_SEGMENT_MS
    ? { segments: withCurrent({ endMs: nowMs }), candidate: young }
    : { segments: [...withCurrent({ endMs: young.startMs }), young], candidate: undefined };
}

/** The history in which the person said what a segment was, or with `undefined` takes that back. */
export function withSaid(history: LiveHistory, id: number, said: Said | undefined): LiveHistory {
  const segments = history.segments.map((segment) => (segment.id === id ? { ...segment, said } : segment));
  return { ...history, segments };
}

function begun(id: number, verdict: LiveVerdict, startMs: number, endMs: number): HeardSegment {
  const { kind, confidence, scores } = verdict;
  const genre = namedGenre(verdict);
  return { id, startMs, endMs, kind, genre, genres: scores.genres, confidence, said: undefined };
}

/** A segment's end and confidence with `verdict` for the time from its end to `nowMs`. */
function grown(
  { startMs, endMs, confidence }: HeardSegment,
  verdict: LiveVerdict,
  nowMs: number,
): Pick<HeardSegment, 'endMs' | 'confidence'> {
  const weight = nowMs > startMs ? (nowMs - endMs) / (nowMs - startMs) : 1;
  return { endMs: nowMs, confidence: confidence + weight * (verdict.confidence - confidence) };
}

function isSame(segment: HeardSegment, verdict: LiveVerdict): boolean {
  return segment.kind === verdict.kind && segment.genre === namedGenre(verdict);
}

function namedGenre({ kind, genre }: LiveVerdict): Genre | undefined {
  return kind === 'genre' ? genre : undefined;
}
