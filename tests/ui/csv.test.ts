import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/ui/csv';

/** The only row of one, without the byte-order mark before it. */
const row = (...cells: (string | number | undefined)[]) => csv([cells]).slice(1);

test('a reader of CSV gets back the texts that were written, whatever is in them', () => {
  const text = fc
    .string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r', '가', '=') })
    .filter((text) => !/^[=\r\n]/.test(text));
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1 }),
    );
  fc.assert(
    fc.property(rows, (written) => {
      expect(parse(csv(written), { record_delimiter: '\r\n', bom: true })).toEqual(written);
    }),
  );
});

test('a byte-order mark tells spreadsheets that it is UTF-8', () => {
  expect([...new TextEncoder().encode(csv([['가']]))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
});

describe('numbers', () => {
  test('keep six digits, what is undefined is empty', () => {
    expect(row(1 / 3, undefined, 40, 1e-9)).toBe('0.333333,,40,1e-9\r\n');
  });

  test('that count something are never rounded', () => {
    expect(row(2_027_008, 34_109_952, -1_234_567)).toBe('2027008,34109952,-1234567\r\n');
  });

  test('lose nothing before their point', () => {
    expect(row(123_456.789, 10_800.125)).toBe('123456.789,10800.125\r\n');
  });
});

test('a text that a spreadsheet would run as a formula is told to be a text', () => {
  for (const begin of ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']) {
    expect(row(`${begin}1+1`)).toBe(`'${begin}1+1\r\n`);
  }
  expect(row('=HYPERLINK("a","b")')).toBe(`"'=HYPERLINK(""a"",""b"")"\r\n`);
  expect(row('\r=1', '\n=1')).toBe(`"'\r=1","'\n=1"\r\n`);
  expect(row(-1)).toBe('-1\r\n');
});
