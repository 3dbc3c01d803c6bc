import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../src/ui/csv';

test('a reader of CSV gets back the texts that were written, whatever is in them', () => {
  const rows = fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r', '가') }), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: 1,
      },
    ),
  );
  fc.assert(
    fc.property(rows, (written) => {
      expect(parse(csv(written), { record_delimiter: '\r\n' })).toEqual(written);
    }),
  );
});

test('numbers keep six digits, what is undefined is empty', () => {
  expect(csv([[1 / 3, undefined, 40, 1e-9]])).toBe('0.333333,,40,1e-9\r\n');
});
