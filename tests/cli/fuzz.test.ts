import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileOutcome } from '../../cli/support/cases/outcome';
import { fuzz } from '../../cli/support/fuzz/fuzz';
import type { Judge } from '../../cli/support/commandLineJudge';
import { faultOf } from '../../cli/support/fuzz/tally';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-fuzz-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const judged: FileOutcome = {
  kind: 'judged',
  heardS: 1,
  notes: [],
  source: { format: 'wav', sampleRate: 16_000, channels: 1 },
  probabilities: [],
  noMusic: 0,
  nonFinite: 0,
};
const refused: FileOutcome = {
  kind: 'refused',
  name: 'AudioDecodeError',
  message: 'corrupt',
  reason: 'corrupt',
};
const file = { name: 'a file', bytes: new Uint8Array(100).fill(1) };
const corpus = { sounds: [file], odd: [file] };

/** Runs five mutants by a judge, and gives what was told and counted. */
async function run(judge: Partial<Judge>) {
  const faults: string[] = [];
  const tally = await fuzz(
    {
      judge: () => Promise.resolve(judged),
      reload: () => Promise.resolve(),
      memoryBytes: () => Promise.resolve(0),
      residentBytes: () => Promise.resolve(undefined),
      ...judge,
    },
    {
      ...{ where: 'a test', corpus, seed: 1, indices: [0, 1, 2, 3, 4], folder },
      onOutcome: () => Promise.resolve(),
      onFault: ({ index }, fault) => Promise.resolve(void faults.push(`${index} ${fault}`)),
    },
  );
  return { tally, faults };
}

describe('a run of the fuzzer', () => {
  it('has no fault where each file has a verdict or a typed error, and leaves no file behind', async () => {
    const { tally, faults } = await run({
      judge: (name) => Promise.resolve(name.includes('mutant') ? refused : judged),
    });
    expect(faults).toEqual([]);
    expect(tally.failures).toBe(0);
    expect(tally.summary()).toMatch(/^5 mutants; 5 corrupt; hang: 0, /);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('notices that the next file is not judged, and loads the network anew', async () => {
    let reloads = 0;
    const { tally, faults } = await run({
      judge: (name) => Promise.resolve(name.includes('control') && reloads === 0 ? refused : judged),
      reload: () => Promise.resolve(void (reloads += 1)),
    });
    expect(faults).toEqual(['0 lost worker']);
    expect(tally.failures).toBe(1);
    expect(reloads).toBe(1);
  });

  it('notices memory that does not come back', async () => {
    let bytes = 0;
    const { tally } = await run({ memoryBytes: () => Promise.resolve((bytes += 21e6)) });
    expect(tally.summary()).toContain('leak: 1');
  });
});

describe('a fault', () => {
  it('is an answer with a number that is none, an error without a reason, or a worker that is gone', () => {
    const untyped = { kind: 'refused' as const, name: 'TypeError', message: 'undefined' };
    expect(faultOf(judged)).toBeUndefined();
    expect(faultOf(refused)).toBeUndefined();
    expect(faultOf({ ...judged, nonFinite: 1 })).toBe('answer that is not finite');
    expect(faultOf(untyped)).toBe('untyped error');
    expect(faultOf({ ...untyped, name: 'WorkerFailedError' })).toBe('lost worker');
  });
});
