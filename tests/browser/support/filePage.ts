import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { RESULT_SCHEMA_VERSION } from '../../../src/classify/resultRecord';

/** What the page exports of one file, as far as the tests look at it. */
const Exported = z.object({
  schemaVersion: z.literal(RESULT_SCHEMA_VERSION),
  file: z.string(),
  state: z.string(),
  error: z.object({ name: z.string(), message: z.string() }).optional(),
  verdict: z
    .object({ kind: z.string(), genre: z.string().optional(), style: z.string().optional() })
    .optional(),
  probabilities: z.record(z.string(), z.number()).optional(),
  timeline: z.array(z.object({ startS: z.number(), endS: z.number() })).optional(),
});

export interface ExportedFile {
  file: string;
  state: string;
  /** The sentence that the page says. */
  error: string | undefined;
  /** Of a file that was judged; the most probable genre first. */
  result:
    | {
        verdict: NonNullable<z.infer<typeof Exported>['verdict']>;
        ranking: { genre: string; probability: number }[];
        timeline: NonNullable<z.infer<typeof Exported>['timeline']>;
      }
    | undefined;
}

/** Chooses files in the dialogue of the button 'Choose files'. */
export async function choose(page: Page, paths: readonly string[]): Promise<void> {
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([...paths]);
}

const escaped = (text: string) => text.replaceAll(/[.()[\]+*?^$|\\]/g, String.raw`\$&`);

/** The file's row in the queue, whatever folder it came from. */
export function row(page: Page, name: string): Locator {
  const label = new RegExp(`^(.*/)?${escaped(name)}$`);
  return page.getByRole('list', { name: 'Files' }).getByRole('listitem', { name: label });
}

/** The region that shows what was heard in the file. */
export function result(page: Page, name: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^Result for (.*/)?${escaped(name)}`) });
}

/** However long it takes to listen to files: on a busy machine the limit of the test itself is the only one. */
const FOR_EVER = { timeout: 0 };

/** Waits until the file is neither waiting nor being listened to. */
export async function settled(page: Page, name: string): Promise<void> {
  await row(page, name)
    .getByRole('button', { name: /^Remove / })
    .waitFor(FOR_EVER);
}

/** Waits until every one of the queue's `count` files is settled; two at least. */
export async function allSettled(page: Page, count: number): Promise<void> {
  const queue = page.getByRole('region', { name: 'Queue' });
  await queue.getByRole('heading', { name: `${count} files` }).waitFor();
  await queue
    .getByRole('status')
    .filter({ hasText: /\d+ done/ })
    .waitFor(FOR_EVER);
}

/** What the page says of its files when asked for an export. */
export async function exported(page: Page): Promise<ExportedFile[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export results as JSON' }).click(),
  ]);
  const records = z.array(Exported).parse(JSON.parse(readFileSync(await download.path(), 'utf8')));
  return records.map(({ file, state, error, verdict, probabilities, timeline }) => ({
    file,
    state,
    error: error?.message,
    result:
      verdict && probabilities && timeline
        ? { verdict, timeline, ranking: ranked(probabilities) }
        : undefined,
  }));
}

function ranked(probabilities: Record<string, number>): { genre: string; probability: number }[] {
  return Object.entries(probabilities)
    .map(([genre, probability]) => ({ genre, probability }))
    .sort((a, b) => b.probability - a.probability);
}
