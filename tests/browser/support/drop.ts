import type { Page } from 'playwright-core';

/**
 * Drops files and folders on the page as a person does: the browser itself hands over what lies at `paths`, so
 * folders arrive as folders, and in its batches of 100 entries.
 *
 * @param paths absolute
 */
export async function drop(page: Page, paths: readonly string[]): Promise<void> {
  // Before the page listens, the browser itself would take the drop and open the file.
  await page.getByRole('heading', { level: 1 }).waitFor();
  const devTools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devTools.send('Input.dispatchDragEvent', {
      type,
      x: 400,
      y: 300,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    });
  }
  await devTools.detach();
}
