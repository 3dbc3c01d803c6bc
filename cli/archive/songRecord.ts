import { z } from 'zod';
import type { ResultRecord } from '../../src/classify';

/** A line of `npm run classify -- --json`. */
export type SongRecord = ResultRecord & {
  /** SHA-256 of the file's bytes as they were judged, in hex; absent where the file was not judged. Copies of a file have the same. */
  contentHash?: string;
};

/** Left out of a brief record: what is long, and what differs from run to run. */
const LONG = ['timeline', 'timing', 'mel'];

/** A record without the timeline and what was measured: a fraction of its size, and the same in each run. */
export function briefRecord(record: SongRecord): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !LONG.includes(key)));
}

const verdict = z.object({
  kind: z.enum(['genre', 'not-sure', 'no-music']),
  genre: z.string().optional(),
  confidence: z.number(),
  style: z.string().optional(),
});

/** What the command line takes from a record, of this run or an earlier one. */
export const savedRecord = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('done'),
    file: z.string(),
    verdict,
    genres: z.array(z.string()),
    probabilities: z.record(z.string(), z.number()),
    tags: z.array(z.object({ tag: z.string(), score: z.number() })),
    durationS: z.number(),
    repeated: z.boolean(),
    notes: z.array(
      z.custom<Extract<ResultRecord, { state: 'done' }>['notes'][number]>((note) => typeof note === 'object'),
    ),
    model: z.string(),
  }),
  z.object({ state: z.literal('failed'), file: z.string(), error: z.object({ message: z.string() }) }),
]);

export type SavedRecord = z.infer<typeof savedRecord>;
