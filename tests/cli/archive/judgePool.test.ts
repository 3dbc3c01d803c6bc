import { expect, it } from 'vitest';
import { JudgePool } from '../../../cli/archive/judgePool';
import type { Decoding, JudgeApi } from '../../../cli/archive/judgeThread';
import { failedRecord } from '../../../src/classify';
import { WorkerFailedError, type Link } from '../../../src/workers';

/** A thread that judges nothing, and breaks down at a song called `bomb`; at one called `tangle` where it decodes by itself. */
function brittleThread(decoding: Decoding, calls: string[]): Link<JudgeApi> {
  const ended = new AbortController();
  const call = async (_: string, file: string) => {
    await Promise.resolve();
    ended.signal.throwIfAborted();
    calls.push(`${file} ${decoding}`);
    if (file !== 'bomb' && (file !== 'tangle' || decoding === 'beside'))
      return failedRecord(file, new Error('judged'), 'judged');
    const error = new WorkerFailedError('The thread broke down.');
    ended.abort(error);
    throw error;
  };
  const close = () => {
    ended.abort();
  };
  // As much of a link as the pool takes.
  return { ended: ended.signal, call, close } as unknown as Link<JudgeApi>;
}

/** A pool of two brittle threads; `calls` and `started` tell what became of them. */
async function brittlePool() {
  const seen = { calls: [] as string[], started: 0 };
  const pool = await JudgePool.start((decoding) => {
    seen.started++;
    return Promise.resolve(brittleThread(decoding, seen.calls));
  }, 2);
  return { pool, seen };
}

it('what breaks a thread is judged again by one that decodes beside itself; what breaks that too has failed, alone', async () => {
  const { pool, seen } = await brittlePool();
  const songs = ['a', 'tangle', 'bomb', 'b', 'bomb', 'c', 'tangle'];
  const records = await Promise.all(songs.map((song) => pool.judge(song)));
  expect(records.map((record) => record.state === 'failed' && record.error.message)).toEqual(
    songs.map((song) => (song === 'bomb' ? 'The thread broke down.' : 'judged')),
  );
  // Once both threads decode beside themselves, nothing is judged twice.
  expect(seen.calls.filter((call) => call.startsWith('tangle'))).toEqual([
    'tangle here',
    'tangle beside',
    'tangle beside',
  ]);
  expect(seen.calls.filter((call) => call.startsWith('bomb'))).toEqual([
    'bomb here',
    'bomb beside',
    'bomb beside',
  ]);
  expect(seen.started).toBe(6);
  pool.dispose();
});

it('a pool that is disposed of in the middle of a song starts no thread any more', async () => {
  const { pool, seen } = await brittlePool();
  const judging = pool.judge('a');
  pool.dispose();
  expect(await judging).toMatchObject({ state: 'failed' });
  expect(seen.started).toBe(2);
});

it('where a thread can not start, those that did are ended', async () => {
  const thread = brittleThread('here', []);
  let started = 0;
  const starting = JudgePool.start(
    () => (started++ === 0 ? Promise.resolve(thread) : Promise.reject(new Error('no memory'))),
    2,
  );
  await expect(starting).rejects.toThrow('no memory');
  expect(thread.ended.aborted).toBe(true);
});
