import type { HeadOutputs } from '../../src/models';
import { benchNetwork } from './benchNetwork';
import { CONTESTANTS, type ContestantName } from './contestants';
import type { Contestant } from './contestants/contestant';

export interface RaceOptions {
  /** See `benchNetwork`. */
  network: string;
  windows: number;
  contestants: ContestantName[];
  /** Turns that each contestant has; it runs for about `turnMs` in each. */
  turns: number;
  turnMs: number;
}

export interface RaceResult {
  /** Milliseconds of one run in each turn. */
  turnsMs: number[];
  /** Largest difference of a logit from that of the first contestant, over the largest logit. */
  difference: number;
}

/** So long, in turns, that compilers have done their best for every contestant. */
const WARM_TURNS = 20;

interface Runner {
  name: ContestantName;
  contestant: Contestant;
  answer: HeadOutputs;
  repeats: number;
  turnsMs: number[];
}

/**
 * Lets runtimes answer the same windows in turn, so that whatever else the machine does slows all of them alike.
 * Every one has run for a while before its first turn counts.
 */
export async function race(options: RaceOptions): Promise<Partial<Record<ContestantName, RaceResult>>> {
  const { network, windows, contestants, turns, turnMs } = options;
  const { table, makeModel } = await benchNetwork(network);
  const [bands, frames] = table.inputShape;
  const input = Float32Array.from({ length: windows * bands * frames }, (_, index) => Math.sin(index ** 1.5));

  const runners: Runner[] = [];
  for (const name of contestants) {
    const contestant = await CONTESTANTS[name]({ makeModel, windows });
    const answer = await contestant.run(input);
    const warmMs = await timeRuns(() => contestant.run(input), WARM_TURNS * turnMs);
    const repeats = Math.max(1, Math.round(turnMs / warmMs));
    runners.push({ name, contestant, answer, repeats, turnsMs: [] });
  }
  for (let turn = 0; turn < turns; turn++) {
    for (const { contestant, repeats, turnsMs } of runners) {
      await contestant.prepare?.();
      const start = performance.now();
      for (let run = 0; run < repeats; run++) await contestant.run(input);
      turnsMs.push((performance.now() - start) / repeats);
    }
  }
  const results = runners.map(({ name, contestant, answer, turnsMs }) => {
    contestant.dispose();
    return [name, { turnsMs, difference: difference(answer, runners[0].answer) }] as const;
  });
  return Object.fromEntries(results);
}

/** Mean time of a run, over runs for at least `atLeastMs`. */
async function timeRuns(run: () => Promise<unknown>, atLeastMs: number): Promise<number> {
  const start = performance.now();
  for (let runs = 1; ; runs++) {
    await run();
    const passedMs = performance.now() - start;
    if (passedMs >= atLeastMs) return passedMs / runs;
  }
}

function difference(a: HeadOutputs, b: HeadOutputs): number {
  const heads = ['genre', 'tags'] as const;
  const differences = heads.flatMap((head) =>
    Array.from(a[head], (logit, at) => Math.abs(logit - b[head][at])),
  );
  return Math.max(...differences) / Math.max(...heads.flatMap((head) => Array.from(b[head], Math.abs)));
}
