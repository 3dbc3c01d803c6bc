export interface Excerpt {
  /** Counted from 1. */
  firstLine: number;
  /** Without the indentation that all of them share. */
  lines: string[];
}

/**
 * The lines of a text from the one that holds `anchor`.
 *
 * @throws {Error} where no line holds it, or more than one
 */
export function excerpt(text: string, anchor: string, count: number): Excerpt {
  const lines = text.split('\n');
  const holding = lines.flatMap((line, index) => (line.includes(anchor) ? [index] : []));
  const [first] = holding;
  if (holding.length !== 1) throw new Error(`${holding.length} lines hold “${anchor}”, not one.`);
  const taken = lines.slice(first, first + count);
  const indentation = Math.min(...taken.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return { firstLine: first + 1, lines: taken.map((line) => line.slice(indentation)) };
}
