import { assert, integer, property, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShare, shareOf } from '../../../cli/archive/share';
import { UsageError } from '../../../cli/support/runProgram';

describe('shareOf', () => {
  it('puts each song into one share, whatever else is in the list', () => {
    assert(
      property(uniqueArray(string()), integer({ min: 1, max: 50 }), (keys, count) => {
        for (const key of keys) {
          const share = shareOf(key, count);
          expect(share).toBeGreaterThanOrEqual(1);
          expect(share).toBeLessThanOrEqual(count);
          expect(shareOf(key, count)).toBe(share);
        }
      }),
    );
  });

  it('makes shares of about the same size', () => {
    const sizes = new Array<number>(8).fill(0);
    for (let song = 0; song < 8000; song++) sizes[shareOf(`artist ${song % 90}/song ${song}.mp3`, 8) - 1]++;
    for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(120);
  });

  it('is the same for ever: results of shares outlive the program that made them', () => {
    expect(['a.mp3', 'b/c.flac', '음악.ogg'].map((key) => shareOf(key, 1000))).toMatchInlineSnapshot(`
      [
        600,
        45,
        907,
      ]
    `);
  });
});

describe('readShare', () => {
  it('reads I/N', () => {
    expect(readShare('2/8', {})).toEqual({ index: 2, count: 8 });
  });

  it('auto: takes what Slurm says of an array, wherever that begins', () => {
    const slurm = { SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '4', SLURM_ARRAY_TASK_MIN: '5' };
    expect(readShare('auto', slurm)).toEqual({ index: 3, count: 4 });
    expect(readShare('auto', { ...slurm, SLURM_ARRAY_TASK_ID: '9', SLURM_ARRAY_TASK_STEP: '2' })).toEqual({
      index: 3,
      count: 4,
    });
  });

  it('auto: takes what Kubernetes says of an indexed job, together with its completions', () => {
    expect(readShare('auto', { JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '3' })).toEqual({
      index: 1,
      count: 3,
    });
  });

  it.each(['0/3', '4/3', '1', 'a/b', '1/0', '-1/3', '', '1/3/5'])('refuses %j', (asked) => {
    expect(() => readShare(asked, {})).toThrow(UsageError);
  });

  it.each([
    {},
    { JOB_COMPLETION_INDEX: '0' },
    { SLURM_ARRAY_TASK_ID: '1' },
    { SLURM_ARRAY_TASK_ID: '9', SLURM_ARRAY_TASK_COUNT: '2' },
  ])('auto: refuses an environment that says too little: %j', (environment) => {
    expect(() => readShare('auto', environment)).toThrow(UsageError);
  });
});
