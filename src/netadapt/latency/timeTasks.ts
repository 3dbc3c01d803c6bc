import { median, quantile } from './statistics';

/** Median and quartiles, in milliseconds. */
export interface Spread {
  medianMs: number;
  lowMs: number;
  highMs: number;
}

export interface TimingOptions {
  /** How often each task has its turn. */
  rounds: number;
  /** About how long a turn lasts: clocks are too coarse for one run. */
  turnMs: number;
  /** Called after each round with the fraction done, in [0, 1]. */
  onProgress?: (fraction: number) => void;
  /** Looked at before each round. */
  signal?: AbortSignal;
}

/**
 * Times tasks turn by turn, forwards and backwards by turns, so that whatever else the machine does slows all of them
 * alike. Each has run for some turns before the first that counts.
 *
 * @throws the signal's reason once it is aborted
 */
export async function timeTasks(tasks: readonly (() => void)[], options: TimingOptions): Promise<Spread[]> {
  const { rounds, turnMs, onProgress, signal } = options;
  const timed = tasks.map((run) => ({ run, repeats: repeatsFor(run, turnMs), turnsMs: Array.of<number>() }));
  for (let round = 0; round < rounds; round++) {
    signal?.throwIfAborted();
    for (const { run, repeats, turnsMs } of round % 2 === 0 ? timed : timed.toReversed()) {
      const start = performance.now();
      for (let repeat = 0; repeat < repeats; repeat++) run();
      turnsMs.push((performance.now() - start) / repeats);
    }
    onProgress?.((round + 1) / rounds);
    // Lets messages in, an abort among them.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return timed.map(({ turnsMs }) => ({
    medianMs: median(turnsMs),
    lowMs: quantile(turnsMs, 0.25),
    highMs: quantile(turnsMs, 0.75),
  }));
}

/** How often `run` fits into a turn, at best of a few tries: what disturbs one of them would leave too few. */
function repeatsFor(run: () => void, turnMs: number): number {
  let most = 1;
  for (let attempt = 0; attempt < 5; attempt++) {
    const start = performance.now();
    let runs = 0;
    for (; performance.now() - start < turnMs; runs++) run();
    most = Math.max(most, runs);
  }
  return most;
}
