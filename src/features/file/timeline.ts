import type { TimelineSegment, VerdictKind, Genre } from '../../classify';

/** Neighbouring segments with one answer, as one stretch. */
export interface TimelineRun {
  startS: number;
  endS: number;
  kind: VerdictKind;
  /** Absent where there is no music, or a style beyond the genres. */
  genre: Genre | undefined;
  /** Beyond the genres, by AudioSet's name. */
  style?: string;
  /** Mean over its segments. */
  confidence: number;
}

export function timelineRuns(segments: readonly TimelineSegment[]): TimelineRun[] {
  const runs: TimelineRun[] = [];
  let segmentsInRun = 0;
  for (const { startS, endS, verdict } of segments) {
    const { kind, style, confidence } = verdict;
    const genre = style ? undefined : verdict.genre;
    const run = runs.at(-1);
    if (run?.kind === kind && run.genre === genre && run.style === style) {
      segmentsInRun += 1;
      run.confidence += (confidence - run.confidence) / segmentsInRun;
      run.endS = endS;
    } else {
      runs.push({ startS, endS, kind, genre, confidence, ...(style && { style }) });
      segmentsInRun = 1;
    }
  }
  return runs;
}

/** The segment that stands for a moment, undefined outside of the timeline. */
export function segmentAt(segments: readonly TimelineSegment[], timeS: number): TimelineSegment | undefined {
  const last = segments.at(-1);
  if (timeS === last?.endS) return last;
  return segments.find(({ startS, endS }) => timeS >= startS && timeS < endS);
}

/** Genres that the timeline names, in the order of how long each is heard. */
export function genresHeard(runs: readonly TimelineRun[]): Genre[] {
  const seconds = new Map<Genre, number>();
  for (const { genre, startS, endS } of runs) {
    if (genre) seconds.set(genre, (seconds.get(genre) ?? 0) + endS - startS);
  }
  return [...seconds].sort(([, a], [, b]) => b - a).map(([genre]) => genre);
}
