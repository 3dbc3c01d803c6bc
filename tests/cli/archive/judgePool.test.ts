import { expect, it } from 'vitest';
import { JudgePool } from '../../../cli/archive/judgePool';
import type { JudgeApi } from '../../../cli/archive/judgeThread';
import { failedRecord } from '../../../src/classify';
import { WorkerFailedError, type Link } from '../../../src/workers';

/** A thread that judges nothing, and breaks down at a song called `bomb`. */
function brittleThread(calls: string[]): Link<JudgeApi> {
  const ended = new AbortController();
  const call = async (_: string, file: string) => {
    await Promise.resolve();
    calls.push(file);
    if (file !== 'bomb') return failedRecord(file, new Error('judged'), 'judged');
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

it('a thread that breaks down takes only its song with it, and another one takes its place', async () => {
  const calls: string[] = [];
  let started = 0;
  const pool = await JudgePool.start(() => {
    started++;
    return Promise.resolve(brittleThread(calls));
  }, 2);
  const songs = ['a', 'bomb', 'b', 'bomb', 'bomb', 'c'];
  const records = await Promise.all(songs.map((song) => pool.judge(song)));
  expect(calls.sort()).toEqual([...songs].sort());
  expect(records.map((record) => record.state === 'failed' && record.error.message)).toEqual(
    songs.map((song) => (song === 'bomb' ? 'The thread broke down.' : 'judged')),
  );
  expect(started).toBe(5);
  pool.dispose();
});

it('where a thread can not start, those that did are ended', async () => {
  const thread = brittleThread([]);
  let started = 0;
  const starting = JudgePool.start(
    () => (started++ === 0 ? Promise.resolve(thread) : Promise.reject(new Error('no memory'))),
    2,
  );
  await expect(starting).rejects.toThrow('no memory');
  expect(thread.ended.aborted).toBe(true);
});
