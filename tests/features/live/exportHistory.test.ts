import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { HeardSegment } from '../../../src/live/liveHistory';
import { toCsv, toJson } from '../../../src/features/live/exportHistory';
import { isoWithZone } from '../../../src/ui/format';

const startMs = Date.UTC(2026, 10, 24, 14, 30);
const segments: HeardSegment[] = [
  {
    id: 0,
    startMs,
    endMs: startMs + 62_500,
    kind: 'genre',
    genre: 'jazz',
    closest: undefined,
    genres: ['blues', 'jazz'],
    confidence: 0.8123456789,
    said: 'blues',
  },
  {
    id: 1,
    startMs: startMs + 62_500,
    endMs: startMs + 70_000,
    kind: 'silence',
    genre: undefined,
    closest: undefined,
    genres: ['blues', 'jazz'],
    confidence: 1,
    said: undefined,
  },
  {
    id: 2,
    startMs: startMs + 70_000,
    endMs: startMs + 90_000,
    kind: 'not-sure',
    genre: undefined,
    closest: 'jazz',
    style: 'Ska',
    genres: ['blues', 'jazz'],
    confidence: 0.9,
    said: undefined,
  },
];

describe('the session', () => {
  test('as CSV has a row for each thing heard, with absolute times and what the person said', () => {
    const rows: Record<string, string>[] = parse(toCsv(segments), { columns: true, bom: true });
    expect(rows).toEqual([
      {
        start: isoWithZone(startMs),
        end: isoWithZone(startMs + 62_500),
        duration_s: '62.5',
        verdict: 'genre',
        genre: 'jazz',
        confidence: '0.812346',
        said: 'blues',
        closest: '',
        style: '',
      },
      {
        start: isoWithZone(startMs + 62_500),
        end: isoWithZone(startMs + 70_000),
        duration_s: '7.5',
        verdict: 'silence',
        genre: '',
        confidence: '1',
        said: '',
        closest: '',
        style: '',
      },
      {
        start: isoWithZone(startMs + 70_000),
        end: isoWithZone(startMs + 90_000),
        duration_s: '20',
        verdict: 'not-sure',
        genre: '',
        confidence: '0.9',
        said: '',
        closest: 'jazz',
        style: 'Ska',
      },
    ]);
  });

  test('as JSON says the same, in full precision', () => {
    expect(JSON.parse(toJson(segments))).toEqual([
      {
        start: isoWithZone(startMs),
        end: isoWithZone(startMs + 62_500),
        durationS: 62.5,
        kind: 'genre',
        genre: 'jazz',
        confidence: 0.8123456789,
        said: 'blues',
      },
      {
        start: isoWithZone(startMs + 62_500),
        end: isoWithZone(startMs + 70_000),
        durationS: 7.5,
        kind: 'silence',
        confidence: 1,
      },
      {
        start: isoWithZone(startMs + 70_000),
        end: isoWithZone(startMs + 90_000),
        durationS: 20,
        kind: 'not-sure',
        confidence: 0.9,
        closest: 'jazz',
        style: 'Ska',
      },
    ]);
  });

  test('without anything heard is a header, and an empty list', () => {
    expect(toCsv([])).toBe('\uFEFFstart,end,duration_s,verdict,genre,confidence,said,closest,style\r\n');
    expect(toJson([])).toBe('[]\n');
  });
});
