import { expect, test, vi } from 'vitest';
import type { Classifier } from '../../src/classify';
import { Collection } from '../../src/library/collection';
import { crewSize } from '../../src/library/judgingCrew';
import { Listener } from '../../src/library/listener';
import { classification, fakeClassifier } from '../stores/support/fakeClassifier';
import { memoryDatabase } from './support/memoryDatabase';

/** A listener whose classifiers the test answers for. */
async function listening({ workers = 1, database = memoryDatabase(), load = vi.fn() } = {}) {
  const collection = new Collection(database, () => undefined);
  await collection.load();
  const fake = fakeClassifier();
  const disposed = vi.fn();
  const failures: unknown[] = [];
  const listener = new Listener({
    collection,
    load: async () => {
      await load();
      // As much of a classifier as is asked for.
      return {
        classify: fake.classify,
        ended: new AbortController().signal,
        dispose: disposed,
      } as unknown as Classifier;
    },
    readTags: ({ name }) =>
      name.includes('bare')
        ? Promise.reject(new Error('no tags'))
        : Promise.resolve({ title: `Title of ${name}` }),
    workers,
    onFailure: (error) => failures.push(error),
    onChange: () => undefined,
  });
  const add = async (...files: File[]) => {
    const known = files.map(({ name, size, lastModified }) => ({
      ...{ id: `r/${name}`, rootId: 'r', path: name, bytes: size, modifiedMs: lastModified },
    }));
    await collection.putFiles(known.filter(({ id }) => !collection.files.has(id)));
    listener.add(new Map(files.map((file) => [`r/${file.name}`, { open: () => Promise.resolve(file) }])));
  };
  return { collection, listener, add, calls: fake.calls, disposed, failures, database };
}

const asked = (calls: readonly unknown[], count: number) => expect.poll(() => calls.length).toBe(count);

test('a content is judged once, however many files hold it', async () => {
  const { listener, add, calls, collection, disposed } = await listening();
  listener.resume();
  await add(new File(['same'], 'a.mp3'), new File(['same'], 'b.mp3'), new File(['other'], 'c.mp3'));
  await asked(calls, 1);
  calls[0].answer();
  await asked(calls, 2);
  calls[1].answer(classification({ verdict: { kind: 'no-music', confidence: 1 } }));
  await expect.poll(() => disposed.mock.calls.length).toBe(1);
  expect(listener.waiting).toBe(0);
  expect(collection.rows().map(({ title, group }) => [title, group])).toEqual([
    ['Title of a.mp3', 'genre:blues'],
    ['Title of b.mp3', 'genre:blues'],
    ['Title of c.mp3', 'no-music'],
  ]);
  expect(calls.map(({ name }) => name)).toEqual(['a.mp3', 'c.mp3']);
});

test('what was to be judged of a file that is gone is judged of its copy', async () => {
  const { listener, add, calls, collection } = await listening();
  await add(new File(['first'], 'first.mp3'), new File(['same'], 'a.mp3'), new File(['same'], 'b.mp3'));
  listener.resume();
  await asked(calls, 1);
  await expect.poll(() => collection.files.get('r/b.mp3')?.hash).toBeDefined();
  listener.remove(['r/b.mp3']);
  await collection.removeFiles(['r/b.mp3']);
  calls[0].answer();
  await asked(calls, 2);
  expect(calls[1].name).toBe('a.mp3');
});

test('the next visit goes on where the last one ended, and judges nothing twice', async () => {
  const first = await listening();
  first.listener.resume();
  await first.add(new File(['1'], 'a.mp3'), new File(['2'], 'b.mp3'));
  await asked(first.calls, 1);
  first.calls[0].answer();
  await asked(first.calls, 2);
  // The tab is closed now.
  const next = await listening({ database: first.database });
  next.listener.resume();
  await next.add(new File(['1'], 'renamed.mp3'), new File(['2'], 'b.mp3'));
  await asked(next.calls, 1);
  next.calls[0].answer();
  await expect.poll(() => next.listener.waiting).toBe(0);
  expect(next.calls.map(({ name }) => name)).toEqual(['b.mp3']);
});

test('as many are judged at once as there are workers, and a pause gives them up', async () => {
  const { listener, add, calls, disposed } = await listening({ workers: 2 });
  listener.resume();
  await add(...['1', '2', '3'].map((text) => new File([text], `${text}.mp3`)));
  await asked(calls, 2);
  listener.pause();
  expect(calls.map(({ options }) => options.signal?.aborted)).toEqual([true, true]);
  await expect.poll(() => disposed.mock.calls.length).toBe(2);
  expect(listener.waiting).toBe(3);
  listener.resume();
  await asked(calls, 4);
});

test('what fails is said and kept, and the others go on', async () => {
  const { listener, add, calls, collection } = await listening();
  listener.resume();
  await add(new File(['1'], 'bare.mp3'), new File(['2'], 'good.mp3'));
  await asked(calls, 1);
  calls[0].fail(new Error('broken'));
  await asked(calls, 2);
  calls[1].answer();
  await expect.poll(() => listener.waiting).toBe(0);
  expect(collection.rows().map(({ title, group }) => [title, group])).toEqual([
    ['bare', 'failed'],
    ['Title of good.mp3', 'genre:blues'],
  ]);
  await listener.retry();
  await asked(calls, 3);
});

test('a file that cannot be read is told apart, and tried again when it is added again', async () => {
  const { listener, add, calls } = await listening();
  listener.resume();
  await add();
  const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  listener.add(new Map([['r/x.mp3', { open: gone }]]));
  await expect.poll(() => listener.unreadable.has('r/x.mp3')).toBe(true);
  await add(new File(['x'], 'x.mp3'));
  await asked(calls, 1);
  expect(listener.unreadable.size).toBe(0);
});

test('without a network everything stands still until it is tried again', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('offline'));
  const { listener, add, calls, failures } = await listening({ load });
  listener.resume();
  await add(new File(['1'], '1.mp3'), new File(['2'], '2.mp3'));
  await expect.poll(() => failures.length).toBe(1);
  expect(load).toHaveBeenCalledTimes(1);
  expect(listener.waiting).toBe(2);
  listener.resume();
  await asked(calls, 1);
});

test.each([
  [1, undefined, 1],
  [2, 8, 1],
  [8, 8, 7],
  [32, undefined, 4],
  [32, 8, 8],
])('%i cores and %s GiB bear %i classifiers', (cores, memory, size) => {
  expect(crewSize(cores, memory)).toBe(size);
});
