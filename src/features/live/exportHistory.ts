import type { HeardSegment } from '../../live';
import { csv, isoWithZone } from '../../ui';

/** A segment as it is exported, its moments in ISO 8601 with their zone; what the person said of it is `said`. */
function exported({ startMs, endMs, kind, genre, confidence, said, closest, style }: HeardSegment) {
  return {
    start: isoWithZone(startMs),
    end: isoWithZone(endMs),
    durationS: (endMs - startMs) / 1000,
    kind,
    genre,
    confidence,
    said,
    closest,
    style,
  };
}

/** What was heard, in order. */
export function toJson(segments: readonly HeardSegment[]): string {
  return `${JSON.stringify(segments.map(exported), null, 2)}\n`;
}

/** Of what `exported` gives, in its order. */
const COLUMNS = ['start', 'end', 'duration_s', 'verdict', 'genre', 'confidence', 'said', 'closest', 'style'];

/** One row a segment, in order, under a header. */
export function toCsv(segments: readonly HeardSegment[]): string {
  return csv([COLUMNS, ...segments.map((segment) => Object.values(exported(segment)))]);
}
