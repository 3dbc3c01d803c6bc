/** Starts and stops listening, and opens networks, over and over. `npm run rounds -- --help` tells how. */
import type { Page } from 'playwright-core';
import { complain, runProgram } from '../cli/support/runProgram';
import { wholeNumber } from '../cli/support/wholeNumber';
import { layersTimed } from './layersTimed';
import { bytesInUse } from './soak/heap';
import { withMicrophone } from './soak/listen';

/** Caches are full and code is compiled once so many rounds are over. */
const SETTLED = 5;
/** What a browser may count one time and not the next; a round that keeps anything keeps it fifty times. */
const TOLERANCE_MB = 5;
const TOLERANCE_NODES = 200;
/** A busy machine takes its time. */
const PATIENCE_MS = 120_000;
const NETWORKS = ['genre', 'genre-tiny', 'genre-netadapt'];

const PROGRAM = {
  usage: 'Usage: npm run rounds [-- --listening N] [--networks N]',
  help: `Starts and stops listening so often, and opens a network so often, in a real Chromium. Prints the memory of the page and its workers
and the nodes that the browser holds after ${SETTLED} rounds and after the last. The exit code is 1 where either has grown.

  --listening N   50 unless given
  --networks N    60 unless given`,
  options: {
    listening: { type: 'string', default: '50' },
    networks: { type: 'string', default: '60' },
  },
  arguments: { least: 0, most: 0 },
} as const;

interface Held {
  megabytes: number;
  /** Those that are out of the document and still held among them. */
  nodes: number;
}

async function held(page: Page): Promise<Held> {
  // Before nodes are counted: measuring collects garbage.
  const megabytes = (await bytesInUse(page)) / 1e6;
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { megabytes, nodes };
}

async function listen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start listening' }).click();
  await page.locator('#live-figures[data-updates]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
}

async function openNetwork(page: Page, round: number): Promise<void> {
  await page.evaluate(
    (name) => (location.hash = `#/network?network=${name}`),
    NETWORKS[round % NETWORKS.length],
  );
  await layersTimed(page, PATIENCE_MS);
  await page.evaluate(() => (location.hash = '#/card'));
  await page.getByRole('heading', { level: 1, name: 'Model card' }).waitFor();
}

/** @returns whether what is held after the last round is what was held once things had settled */
async function repeat(
  page: Page,
  name: string,
  rounds: number,
  once: (round: number) => Promise<void>,
): Promise<boolean> {
  let settled: Held | undefined;
  for (let round = 1; round <= rounds; round++) {
    await once(round);
    if (round === SETTLED) settled = await held(page);
  }
  if (!settled) return true;
  const last = await held(page);
  for (const [round, { megabytes, nodes }] of [
    [SETTLED, settled],
    [rounds, last],
  ] as const)
    console.log(`${name}, after ${round} rounds: ${megabytes.toFixed(2)} MB, ${nodes} nodes`);
  return last.megabytes < settled.megabytes + TOLERANCE_MB && last.nodes < settled.nodes + TOLERANCE_NODES;
}

await runProgram(PROGRAM, async ({ values }) => {
  const listening = wholeNumber('listening', values.listening, 0);
  const networks = wholeNumber('networks', values.networks, 0);
  const flat = await withMicrophone(async (page, url) => {
    await page.goto(`${url}#/live`);
    const live = await repeat(page, 'listening', listening, () => listen(page));
    await page.goto(`${url}#/network`);
    return (await repeat(page, 'networks', networks, (round) => openNetwork(page, round))) && live;
  });
  if (!flat) {
    complain('Memory has grown.');
    process.exitCode = 1;
  }
});
