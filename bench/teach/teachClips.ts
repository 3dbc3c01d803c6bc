import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const rowSchema = z.object({ genre: z.string(), note: z.string(), group: z.string(), file: z.string() });
type Row = z.infer<typeof rowSchema>;

/** Outside the genres that our networks tell apart, or finer than they are. */
export const CLASSES: readonly { name: string; has: (row: Row) => boolean }[] = [
  { name: 'latin', has: ({ genre }) => genre === 'other:latin' },
  { name: 'folk', has: ({ genre }) => genre === 'other:folk' },
  { name: 'solo piano', has: ({ note }) => /solo piano|piano solo/i.test(note) },
  {
    name: 'club',
    has: ({ genre, note }) => genre === 'electronic' && /house|trance|club|techno|dance/i.test(note),
  },
  {
    name: 'swing',
    has: ({ genre, note }) =>
      genre === 'jazz' && /swing|bossa|dance band|show tune|traditional pop|1930|big band/i.test(note),
  },
];

export interface TeachClip {
  file: string;
  group: string;
  /** Index of `CLASSES`. */
  label: number;
}

async function readRows(dataFolder: string): Promise<Row[]> {
  const csv = await readFile(path.join(dataFolder, 'clips.csv'));
  return z.array(rowSchema).parse(parse(csv, { columns: true, bom: true, skip_empty_lines: true }));
}

/** Clips of a network's own genres that are of none of `CLASSES`, at most so many of each, with the genre's place as their label. */
export async function readOtherClips(
  dataFolder: string,
  genres: readonly string[],
  most: number,
): Promise<TeachClip[]> {
  const others = (await readRows(dataFolder)).filter((row) => !CLASSES.some(({ has }) => has(row)));
  return genres.flatMap((genre, label) =>
    others
      .filter((row) => row.genre === genre)
      .slice(0, most)
      .map(({ file, group }) => ({ file, group, label })),
  );
}

/** The clips that belong to exactly one of `CLASSES`. */
export async function readTeachClips(dataFolder: string): Promise<TeachClip[]> {
  return (await readRows(dataFolder)).flatMap((row) => {
    const labels = CLASSES.flatMap(({ has }, label) => (has(row) ? [label] : []));
    return labels.length === 1 ? [{ file: row.file, group: row.group, label: labels[0] }] : [];
  });
}
