import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';

/** What the page exports of one file, as far as the tests look at it. */
const ExportedFile = z.object({
  file: z.string(),
  state: z.string(),
  error: z.string().optional(),
  result: z
    .object({
      verdict: z.object({ kind: z.string(), genre: z.string().optional() }),
      ranking: z.array(z.object({ genre: z.string(), probability: z.number() })),
      timeline: z.array(z.object({ startS: z.number(), endS: z.number() })),
    })
    .optional(),
});
export type ExportedFile = z.infer<typeof ExportedFile>;

/** Chooses files in the dialogue of the button 'Choose files'. */
export async function choose(page: Page, paths: readonly string[]): Promise<void> {
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([...paths]);
}

/** The file's row in the queue. */
export function row(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'Files' }).getByRole('listitem', { name, exact: true });
}

/** The region that shows what was heard in the file. */
export function result(page: Page, name: string): Locator {
  return page.getByRole('region', { name: `Result for ${name}` });
}

/** Waits until the file is neither waiting nor being listened to. */
export async function settled(page: Page, name: string): Promise<void> {
  await row(page, name)
    .getByRole('button', { name: `Remove ${name}` })
    .waitFor();
}

/** Waits until every one of the queue's `count` files is settled; two at least. */
export async function allSettled(page: Page, count: number): Promise<void> {
  await page.getByText(`${count} of ${count} done`).waitFor({ timeout: 110_000 });
}

/** What the page says of its files when asked for an export. */
export async function exported(page: Page): Promise<ExportedFile[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export results as JSON' }).click(),
  ]);
  return z.array(ExportedFile).parse(JSON.parse(readFileSync(await download.path(), 'utf8')));
}
