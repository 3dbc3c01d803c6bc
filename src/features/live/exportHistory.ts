import type { HeardSegment } from '../../live';
import { csv, isoWithZone } from '../../ui';

interface ExportedSegment extends Pick<HeardSegment, 'kind' | 'genre' | 'confidence' | 'said'> {
  /** ISO 8601, with its zone. */
  start: string;
  end: string;
  durationS: number;
}

function exported({ startMs, endMs, kind, genre, confidence, said }: HeardSegment): ExportedSegment {
  return {
    start: isoWithZone(startMs),
    end: isoWithZone(endMs),
    durationS: (endMs - startMs) / 1000,
    kind,
    genre,
    confidence,
    said,
  };
}

/** What was heard, in order; what the person said of it is `said`. */
export function toJson(segments: readonly HeardSegment[]): string {
  return `${JSON.stringify(segments.map(exported), null, 2)}\n`;
}

const COLUMNS = ['start', 'end', 'duration_s', 'verdict', 'genre', 'confidence', 'said'];

/** One row a segment, in order, under a header. */
export function toCsv(segments: readonly HeardSegment[]): string {
  const rows = segments.map(exported);
  return csv([
    COLUMNS,
    ...rows.map(({ start, end, durationS, kind, genre, confidence, said }) => [
      start,
      end,
      durationS,
      kind,
      genre,
      confidence,
      said,
    ]),
  ]);
}
