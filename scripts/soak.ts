/**
 * npm run soak [-- --minutes N] [--json]
 *
 * Has the live page listen for a while (one minute unless given) in a real Chromium whose microphone plays our samples,
 * and watches what must stay as it is: tensors, JavaScript heap, the network's memory, and that no sound is lost. Fails
 * where it doesn't. With --json one object on stdout.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { median, quantile } from '../bench/support/statistics';
import { figuresOf, type LiveFigures } from './soak/figures';
import { javaScriptBytes } from './soak/heap';
import { listening } from './soak/listen';

/** The history of the session grows, and the browser compiles on; more than this is a leak. */
const HEAP_TOLERANCE_MB = 8;

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, minutes: { type: 'string', default: '1' } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error(`--minutes wants a number above 0, not "${values.minutes}".`);
  process.exit(2);
}

interface Mark {
  figures: LiveFigures;
  heapMB: number;
}

function say(text: string): void {
  if (!values.json) console.log(text);
}

async function mark(page: Page, name: string): Promise<Mark> {
  const figures = await figuresOf(page);
  const heapMB = (await javaScriptBytes(page)) / 1e6;
  const networkMB = figures.networkBytes / 1e6;
  say(
    `${name}: ${figures.tensors} tensors, JavaScript heap ${heapMB.toFixed(2)} MB, network ${networkMB.toFixed(2)} MB`,
  );
  return { figures, heapMB };
}

const marks = await listening(async (page) => {
  const half = (): Promise<void> => page.waitForTimeout(30_000 * minutes);
  const start = await mark(page, 'start');
  await half();
  await mark(page, 'middle');
  await half();
  return { start, end: await mark(page, 'end') };
});

const { start, end } = marks;
const { updates, droppedSamples, latenciesMs, stepsMs, workerShares, longTasksMs } = end.figures;
const latencyMs = { median: median(latenciesMs), p95: quantile(latenciesMs, 0.95) };
const meanShare = workerShares.reduce((sum, share) => sum + share, 0) / workerShares.length;
say(`${updates} updates, one every ${median(stepsMs)} ms of sound; dropped frames: ${droppedSamples}`);
say(`latency, sound to page: median ${latencyMs.median.toFixed(0)} ms, p95 ${latencyMs.p95.toFixed(0)} ms`);
say(`worker at work ${(100 * meanShare).toFixed(1)} % of the time`);
say(
  `tasks of the main thread over 50 ms: ${longTasksMs.length}, the longest ${Math.max(0, ...longTasksMs).toFixed(0)} ms`,
);
if (values.json) {
  console.log(
    JSON.stringify({
      updates,
      tensors: [start.figures.tensors, end.figures.tensors],
      heapMB: [start.heapMB, end.heapMB],
      droppedFrames: droppedSamples,
      latencyMs,
    }),
  );
}

const problems = [
  start.figures.tensors !== end.figures.tensors && 'The number of tensors changed.',
  start.figures.networkBytes !== end.figures.networkBytes && "The network's memory changed.",
  end.heapMB > start.heapMB + HEAP_TOLERANCE_MB && 'The JavaScript heap grew.',
  droppedSamples > 0 && 'Sound was lost.',
].filter((problem) => problem !== false);
problems.forEach((problem) => {
  console.error(problem);
});
process.exitCode = problems.length > 0 ? 1 : 0;
