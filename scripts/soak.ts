/** Has the live page listen for long. `npm run soak -- --help` tells how. */
import type { Page } from 'playwright-core';
import { median, quantile } from '../bench/support/statistics';
import { complain, runProgram, UsageError } from '../cli/support/runProgram';
import { wholeNumber } from '../cli/support/wholeNumber';
import { figuresOf, type LiveFigures } from './soak/figures';
import { javaScriptBytes } from './soak/heap';
import { listening } from './soak/listen';

/** The history of the session grows, and the browser compiles on; more than this is a leak. */
const HEAP_TOLERANCE_MB = 8;
/** A row or two, and the words of the moment; all rows of a list would be thousands. */
const NODES_TOLERANCE = 300;

const PROGRAM = {
  usage: 'Usage: npm run soak [-- --minutes N] [--rows N] [--json]',
  help: `Has the live page listen for a while in a real Chromium whose microphone plays our samples, and watches what must stay as it is:
tensors, JavaScript heap, the network's memory, and that no sound is lost. The exit code is 1 where it does not.

  --minutes N   1 unless given
  --rows N      rows that the list of what was heard holds from the start, as after hours; none unless given
  --json        one object on stdout instead of sentences`,
  options: {
    json: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '1' },
    rows: { type: 'string', default: '0' },
  },
  arguments: { least: 0, most: 0 },
} as const;

interface Mark {
  figures: LiveFigures;
  heapMB: number;
  /** Elements of the document. */
  nodes: number;
}

type Say = (text: string) => void;

async function mark(page: Page, name: string, say: Say): Promise<Mark> {
  const figures = await figuresOf(page);
  const heapMB = (await javaScriptBytes(page)) / 1e6;
  const networkMB = figures.networkBytes / 1e6;
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  say(
    `${name}: ${figures.tensors} tensors, JavaScript heap ${heapMB.toFixed(2)} MB, network ${networkMB.toFixed(2)} MB, ${nodes} nodes`,
  );
  return { figures, heapMB, nodes };
}

function soak(minutes: number, rows: number, say: Say): Promise<{ start: Mark; end: Mark }> {
  return listening(async (page) => {
    const half = (): Promise<void> => page.waitForTimeout(30_000 * minutes);
    const start = await mark(page, 'start', say);
    await half();
    await mark(page, 'middle', say);
    await half();
    return { start, end: await mark(page, 'end', say) };
  }, rows);
}

function problemsOf(start: Mark, end: Mark): string[] {
  return [
    start.figures.tensors !== end.figures.tensors && 'The number of tensors changed.',
    start.figures.networkBytes !== end.figures.networkBytes && "The network's memory changed.",
    end.heapMB > start.heapMB + HEAP_TOLERANCE_MB && 'The JavaScript heap grew.',
    end.nodes > start.nodes + NODES_TOLERANCE && 'The document grew.',
    end.figures.droppedSamples > 0 && 'Sound was lost.',
  ].filter((problem) => problem !== false);
}

await runProgram(PROGRAM, async ({ values: { json, minutes: asked, rows: askedRows } }) => {
  const minutes = Number(asked);
  if (!(minutes > 0)) throw new UsageError(`--minutes wants a number above 0, not "${asked}".`);
  const rows = wholeNumber('rows', askedRows, 0);
  const say: Say = (text) => {
    if (!json) console.log(text);
  };
  const { start, end } = await soak(minutes, rows, say);
  const { updates, droppedSamples, latenciesMs, stepsMs, workerShares, longTasksMs } = end.figures;
  const latencyMs = { median: median(latenciesMs), p95: quantile(latenciesMs, 0.95) };
  const meanShare = workerShares.reduce((sum, share) => sum + share, 0) / workerShares.length;
  say(`${updates} updates, one every ${median(stepsMs)} ms of sound; dropped frames: ${droppedSamples}`);
  say(`latency, sound to page: median ${latencyMs.median.toFixed(0)} ms, p95 ${latencyMs.p95.toFixed(0)} ms`);
  say(`worker at work ${(100 * meanShare).toFixed(1)} % of the time`);
  say(
    `tasks of the main thread over 50 ms: ${longTasksMs.length}, the longest ${Math.max(0, ...longTasksMs).toFixed(0)} ms`,
  );
  if (json) {
    console.log(
      JSON.stringify({
        updates,
        tensors: [start.figures.tensors, end.figures.tensors],
        heapMB: [start.heapMB, end.heapMB],
        nodes: [start.nodes, end.nodes],
        longTasksMs,
        droppedFrames: droppedSamples,
        latencyMs,
      }),
    );
  }
  const problems = problemsOf(start, end);
  problems.forEach(complain);
  if (problems.length > 0) process.exitCode = 1;
});
