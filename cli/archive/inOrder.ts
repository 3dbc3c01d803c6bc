/**
 * What becomes of `items`, in their order, each as soon as it and all before it are known; up to `ahead` are worked on, or wait for
 * one before them.
 *
 * @param work called in order; must not reject before it is waited for
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    running.push(work(item));
    const due = running.length >= ahead ? running.shift() : undefined;
    if (due) yield await due;
  }
  for (const due of running) yield await due;
}
