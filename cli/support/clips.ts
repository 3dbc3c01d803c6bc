import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const clipSchema = z.object({
  clip: z.string().min(1),
  /** Its label; a network may not know it. */
  genre: z.string().min(1),
  kind: z.enum(['full', 'snippet']),
  /** Relative to the data folder. */
  file: z.string().min(1),
  fold: z.string().optional(),
  /** Clips of one artist, or of what may be one record. */
  group: z.string().optional(),
});

export type Clip = z.infer<typeof clipSchema>;

/**
 * The clips of a csv with the columns `clip`, `genre`, `kind` and `file`, and perhaps `fold` and `group`.
 *
 * @param folds keeps only the clips of these folds
 * @throws {Error} naming the row that does not fit, or where folds are asked for and there is no such column
 */
export async function readClips(csv: string, folds?: readonly string[]): Promise<Clip[]> {
  const rows: unknown[] = parse(await readFile(csv), { columns: true, bom: true, skip_empty_lines: true });
  const clips = rows.map((row, index) => {
    const { data, error } = clipSchema.safeParse(row);
    if (data) return data;
    throw new Error(`${csv}, row ${index + 1}: ${z.prettifyError(error)}`, { cause: error });
  });
  if (!folds) return clips;
  if (clips.some(({ fold }) => fold === undefined)) throw new Error(`${csv} has no column "fold".`);
  return clips.filter(({ fold }) => fold !== undefined && folds.includes(fold));
}
