import { printable } from './printable';

export const percent = (fraction: number, digits = 0): string => `${(100 * fraction).toFixed(digits)} %`;

/** Minutes and seconds, as players show them. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Cells in columns of equal width; what a terminal would act on is escaped. */
export function table(
  texts: readonly (readonly string[])[],
  alignments: readonly ('left' | 'right')[],
): string {
  const rows = texts.map((cells) => cells.map(printable));
  const widths = alignments.map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const pad = (cell: string, column: number) =>
    alignments[column] === 'left' ? cell.padEnd(widths[column]) : cell.padStart(widths[column]);
  return rows.map((cells) => cells.map(pad).join('  ').trimEnd()).join('\n');
}
