/** Without it, spreadsheets take UTF-8 for the system's own encoding, and Hangul for noise. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV (RFC 4180) that spreadsheets read rightly: a number stays whole before its point and keeps six digits at least, what
 * is undefined is an empty cell, and no text is taken for a formula.
 */
export function csv(rows: readonly CsvRow[]): string {
  return BYTE_ORDER_MARK + rows.map(csvLine).join('');
}

export type CsvRow = readonly (string | number | undefined)[];

/** One row of `csv`, for what is written row by row behind a byte-order mark. */
export function csvLine(row: CsvRow): string {
  return `${row.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | undefined): string {
  const text = typeof value === 'number' ? numeral(value) : defused(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function numeral(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return String(Number(Math.abs(value) < 1000 ? value.toPrecision(6) : value.toFixed(3)));
}

/**
 * The text as a cell that no spreadsheet runs: https://owasp.org/www-community/attacks/CSV_Injection. An apostrophe in front says
 * that it is a text, also in front of the wide forms of the signs, which some take for them.
 */
function defused(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
