import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inTime } from '../cases/inTime';
import { describeOutcome, type FileOutcome } from '../cases/outcome';
import type { Judge } from '../commandLineJudge';
import { complain } from '../runProgram';
import type { Corpus } from './corpus';
import { makeMutant, type Mutant } from './mutant';
import { faultOf, leaks, Tally, type Fault, type Memory } from './tally';

/** Until a file must have its answer, unless given. */
export const LIMIT_MS = 20_000;
/** Looks at the memory after a run, and milliseconds between them: what a worker held that was ended is given back in its own time. */
const LOOKS = { most: 10, everyMs: 1000 };
/** Mutants between two looks at a sound file, and at the clock. */
const CONTROL_EVERY = 25;
const PROGRESS_EVERY = 250;
/** What takes longer may have cost a worker: the next file is a sound one. */
const SUSPICIOUS_MS = 2000;

interface NumberedMutant extends Mutant {
  index: number;
}

export interface FuzzOptions {
  /** Where the judge runs, for people to read. */
  where: string;
  corpus: Corpus;
  seed: number;
  indices: readonly number[];
  /** Until a file must have its answer; `LIMIT_MS` unless given. */
  limitMs?: number;
  /** Where the judge finds its files. */
  folder: string;
  /** Told of each mutant. */
  onOutcome: (mutant: NumberedMutant, outcome: FileOutcome, ms: number) => Promise<void>;
  /** Told of each fault. */
  onFault: (mutant: NumberedMutant, fault: Fault, detail: string) => Promise<void>;
}

/** Has `judge` answer mutant after mutant, and counts what becomes of them. */
export async function fuzz(judge: Judge, options: FuzzOptions): Promise<Tally> {
  const { where, corpus, seed, indices, folder, onOutcome, onFault, limitMs = LIMIT_MS } = options;
  const tally = new Tally();
  const judgeBytes = async (name: string, bytes: Uint8Array): Promise<FileOutcome> => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    // Where nothing keeps the program alive it ends in silence, which is a fault of its own.
    const outcome = await inTime(judge.judge(file), { limitMs, keepsAlive: false });
    await rm(file);
    return outcome;
  };
  const controlIsWell = async (name: string): Promise<boolean> =>
    (await judgeBytes(name, corpus.sounds[0].bytes)).kind === 'judged';

  for (const round of [1, 2]) {
    for (const [index, { bytes }] of corpus.sounds.entries())
      await judgeBytes(`warm-up-${round}-${index}`, bytes);
  }
  const before = await memoryOf(judge);
  const start = performance.now();
  for (const [done, index] of indices.entries()) {
    const mutant = { index, ...makeMutant(corpus, seed, index) };
    const startMs = performance.now();
    const outcome = await judgeBytes(`mutant-${index}`, mutant.bytes);
    const ms = performance.now() - startMs;
    tally.add(outcome, ms);
    await onOutcome(mutant, outcome, ms);
    const fault = faultOf(outcome);
    if (fault) {
      tally.addFault(fault);
      await onFault(mutant, fault, describeOutcome(outcome));
    }
    if (fault || ms > SUSPICIOUS_MS || done % CONTROL_EVERY === 0) {
      if (!(await controlIsWell(`control-${index}`))) {
        tally.addFault('lost worker');
        await onFault(mutant, 'lost worker', 'the sound file after it is not judged');
        await judge.reload();
      }
    }
    if ((done + 1) % PROGRESS_EVERY === 0) {
      const each = (performance.now() - start) / (done + 1);
      complain(
        `${where}: ${done + 1} of ${indices.length}, ${tally.failures} faults, ${each.toFixed(0)} ms each`,
      );
    }
  }
  let after = await memoryOf(judge);
  for (let look = 1; look < LOOKS.most && leaks(before, after); look++) {
    await setTimeout(LOOKS.everyMs);
    after = await memoryOf(judge);
  }
  tally.addMemory(before, after);
  return tally;
}

async function memoryOf(judge: Judge): Promise<Memory> {
  // In this order: measuring collects garbage.
  return { used: await judge.memoryBytes(), resident: await judge.residentBytes() };
}
