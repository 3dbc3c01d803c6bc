/** Rows as CSV (RFC 4180); numbers keep six significant digits, what is undefined is an empty cell. */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
  const text = typeof value === 'number' ? String(Number(value.toPrecision(6))) : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
