import { resultColumns, resultRow, type Genre, type Verdict } from '../../src/classify';
import { BYTE_ORDER_MARK, csvLine } from '../../src/ui/csv';
import { describeNote } from '../support/describeNote';
import { clock, percent, table } from '../support/format';
import type { SavedRecord } from './songRecord';

/** What is printed of the records, in their order. */
export interface Output {
  /**
   * What to print of a record at once; undefined for nothing.
   *
   * @param json the record as a line of JSON
   */
  line(record: SavedRecord, json: string): string | undefined;
  /** What to print in the end. */
  end(): string | undefined;
}

export const jsonOutput: Output = { line: (_, json) => json, end: () => undefined };

/** @param genres those that have a column each */
export function csvOutput(genres: readonly Genre[]): Output {
  let before = BYTE_ORDER_MARK + csvLine(resultColumns(genres));
  return {
    line: (record) => {
      const line = before + csvLine(resultRow(record, genres));
      before = '';
      return line;
    },
    end: () => before || undefined,
  };
}

const HEADINGS = ['file', 'verdict', '', 'next', 'also heard', 'length'];

/** A table of those that were judged, in the end. */
export function tableOutput(): Output {
  const rows = [HEADINGS];
  return {
    line: (record) => {
      if (record.state === 'done') rows.push(row(record));
      return undefined;
    },
    end: () =>
      rows.length > 1 ? `${table(rows, ['left', 'left', 'right', 'left', 'left', 'left'])}\n` : undefined,
  };
}

function answerName({ kind, genre, style }: Verdict): string {
  if (kind === 'genre') return genre ?? '';
  const name = kind.replace('-', ' ');
  return style === undefined ? name : `${name} (sounds like ${style})`;
}

function row(record: Extract<SavedRecord, { state: 'done' }>): string[] {
  const { file, verdict, probabilities, tags, durationS, repeated, notes } = record;
  const scores = Object.entries(probabilities)
    .sort(([, a], [, b]) => b - a)
    .map(([genre, probability]) => `${genre} ${percent(probability)}`);
  return [
    file,
    answerName(verdict),
    verdict.kind === 'not-sure' ? '' : percent(verdict.confidence),
    (verdict.kind === 'genre' ? scores.slice(1, 3) : scores.slice(0, 3)).join(', '),
    tags
      .slice(0, 3)
      .map(({ tag }) => tag)
      .join(', '),
    [clock(durationS), ...(repeated ? ['(repeated to fill a window)'] : []), ...notes.map(describeNote)].join(
      ' ',
    ),
  ];
}
