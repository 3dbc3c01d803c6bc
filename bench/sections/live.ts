import { figuresOf } from '../../scripts/soak/figures';
import { listening } from '../../scripts/soak/listen';
import { median, quantile, rounded } from '../support/statistics';
import type { Section } from './section';

/** The live page itself, built and with a microphone that plays our samples: from sound to its answer on the page. */
export const live: Section = async (_, { quick }) => {
  const seconds = quick ? 3 : 60;
  const figures = await listening(async (page) => {
    await page.waitForTimeout(1000 * seconds);
    return figuresOf(page);
  });
  const { latenciesMs, stepsMs, workerShares, longTasksMs, droppedSamples } = figures;
  const latencyMs = { median: rounded(median(latenciesMs)), p95: rounded(quantile(latenciesMs, 0.95)) };
  const stepMs = rounded(median(stepsMs));
  const text = [
    `live: the last sound of a window is answered after ${latencyMs.median} ms, p95 ${latencyMs.p95} ms;`,
    `an answer every ${stepMs} ms; worker at work ${(100 * median(workerShares)).toFixed(1)} % of the time;`,
    `samples lost: ${droppedSamples}; tasks of the main thread over 50 ms: ${longTasksMs.length} in ${seconds} s`,
  ].join(' ');
  return { text, report: { latencyMs, stepMs, longTasks: longTasksMs.length } };
};
