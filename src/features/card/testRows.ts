import type { CrossValidation, Judged, TestReport, TestSet } from '../../models';
import { shareInterval, type Interval } from '../../scores';

/** One test: all of a set, or a part of it. */
export interface TestRow {
  /** What of its set it is; `trust` and `source` with the value that the part has in common. */
  part: 'all' | 'ten' | 'full' | 'snippet' | { trust: string } | { source: string };
  clips: number;
  accuracy: number;
  /** Of `accuracy`, clips being independent (Wilson). */
  accuracyInterval: Interval;
  macroAccuracy: number;
  /** Of `macroAccuracy`, whole artists being drawn anew. */
  macroInterval?: Interval;
  top3?: number;
}

export interface TestGroup {
  set: TestSet;
  rows: TestRow[];
}

const partRow = (part: TestRow['part'], { clips, accuracy, macroAccuracy }: Judged): TestRow => ({
  part,
  clips,
  accuracy,
  accuracyInterval: shareInterval(accuracy, clips),
  macroAccuracy,
});

const wholeRow = (part: TestRow['part'], report: TestReport): TestRow => ({
  ...partRow(part, report),
  macroInterval: report.interval95,
  top3: report.top3,
});

const lengthRows = ({ full, snippet }: TestReport) => [partRow('full', full), partRow('snippet', snippet)];

/** A table by one kind of part; a set of which all is of one value has no parts. */
function partsBy(parts: Record<string, Judged>, name: (value: string) => TestRow['part']): TestRow[] {
  const values = Object.keys(parts).sort().reverse();
  return values.length < 2 ? [] : values.map((value) => partRow(name(value), parts[value]));
}

/** Every test of the card, by set: songs from outside GTZAN first, then GTZAN. */
export function testGroups({ set, sets, typescript }: CrossValidation): TestGroup[] {
  if (!sets) return [{ set, rows: [wholeRow('all', typescript), ...lengthRows(typescript)] }];
  return (['songs', 'clips'] as const).flatMap((set) => {
    const report = sets[set];
    if (!report) return [];
    const rows = [
      wholeRow('all', report),
      wholeRow('ten', report.tenGenres),
      ...partsBy(report.trust, (trust) => ({ trust })),
      ...partsBy(report.source, (source) => ({ source })),
      ...lengthRows(report),
    ];
    return [{ set, rows }];
  });
}
