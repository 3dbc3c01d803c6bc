import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOutput, jsonOutput, tableOutput } from '../../../cli/archive/outputs';
import { failed, judged } from './support';

describe('csvOutput', () => {
  it('is a table that spreadsheets read rightly and run nothing of', () => {
    const output = csvOutput(['jazz', 'rock']);
    const text = ['=1+1.mp3', '+a', '-b', '@c', '음악, "live".mp3', 'new\nline.mp3']
      .map((file) => output.line(judged(file), ''))
      .join('');
    expect(text.startsWith('\uFEFFfile,state,verdict,genre,')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
    expect(rows.map(({ file }) => file)).toEqual([
      "'=1+1.mp3",
      "'+a",
      "'-b",
      "'@c",
      '음악, "live".mp3',
      'new\nline.mp3',
    ]);
    expect(rows[0]).toMatchObject({
      genre: 'jazz',
      jazz: '0.9',
      rock: '0.1',
      duration_s: '61.4',
      model: 'tiny',
    });
    expect(output.end()).toBeUndefined();
  });

  it('has a row for a file that could not be judged, and a header without any', () => {
    expect(csvOutput([]).line(failed('a.mp3'), '')).toContain(
      '\r\na.mp3,failed,,,,,,,,the file is empty\r\n',
    );
    expect(csvOutput(['jazz']).end()).toMatch(/^\uFEFFfile,.*jazz.*\r\n$/);
  });
});

it('tableOutput shows the judged in the end, jsonOutput each line as it is', () => {
  const output = tableOutput();
  expect(output.line(judged('a.mp3'), '')).toBeUndefined();
  expect(output.line(failed('b.mp3'), '')).toBeUndefined();
  expect(output.end()).toMatch(/^file .*\na\.mp3 +jazz +90 % +rock 10 % +Guitar +1:01\n$/);
  expect(tableOutput().end()).toBeUndefined();
  expect(jsonOutput.line(judged('a.mp3'), '{}\n')).toBe('{}\n');
});

it('tableOutput names the style of what is beyond the genres', () => {
  const output = tableOutput();
  output.line(
    { ...judged('a.mp3'), verdict: { kind: 'not-sure', genre: 'jazz', confidence: 0.9, style: 'Ska' } },
    '',
  );
  expect(output.end()).toMatch(/^a\.mp3 +not sure \(sounds like Ska\) +jazz 90 %, rock 10 % /m);
});
