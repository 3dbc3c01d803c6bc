/** Times the layers of a network. `npm run netadapt:measure -- --help` tells how. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { table as textTable } from '../cli/support/format';
import { fromHere } from '../cli/support/fromHere';
import { diskFiles, modelFolder } from '../cli/support/modelFolder';
import { runProgram } from '../cli/support/runProgram';
import { wholeNumber } from '../cli/support/wholeNumber';
import { predictLatency } from '../src/netadapt/latency';
import { withBenchPage } from './support/benchPage';
import { agreement } from './support/agreement';
import { randomPrunings } from './support/randomPruning';
import { rounded } from './support/statistics';
import { readTable } from '../src/models/load';

const NETWORKS = 20;
const SEED = 9;
const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const PROGRAM = {
  usage: 'Usage: npm run netadapt:measure [-- --out FILE] [--rounds N] [--network NAME]',
  help: `Times every layer of a network in a real Chromium over the channel counts that pruning can reach, checks what follows for whole
networks against ${NETWORKS} random ones, timed in the same rounds, and writes it all to FILE.

  --out FILE       training/configs/genre.latency.json unless given
  --rounds N       31 unless given
  --network NAME   genre unless given`,
  options: {
    out: { type: 'string', default: fromRoot('training/configs/genre.latency.json') },
    network: { type: 'string', default: 'genre' },
    rounds: { type: 'string', default: '31' },
  },
  arguments: { least: 0, most: 0 },
} as const;

async function kernelsHash(): Promise<string> {
  const bytes = await readFile(fromRoot('src/backend/wasm/relaxed.wasm'));
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

await runProgram(PROGRAM, async ({ values }) => {
  const rounds = wholeNumber('rounds', values.rounds, 1);
  await withBenchPage(async (page) => {
    const network = await readTable(diskFiles(modelFolder(values.network)));
    const prunings = randomPrunings(network, NETWORKS, SEED);
    const measured = await page.evaluate(
      ([table, networks, count]) => window.bench.latency(table, networks, count),
      [network, prunings, rounds] as const,
    );

    const checked = prunings.map((table, index) => ({
      table,
      ...measured.networks[index],
      predictedMs: predictLatency(measured.table, table).latencyMs,
    }));
    const check = agreement(
      checked.map(({ predictedMs }) => predictedMs),
      checked.map(({ medianMs }) => medianMs),
    );
    const rows = checked.map(({ medianMs, predictedMs }, index) => [
      String(index + 1),
      medianMs.toFixed(3),
      predictedMs.toFixed(3),
      `${(100 * (predictedMs / medianMs - 1)).toFixed(1)} %`,
    ]);
    console.log(
      textTable(
        [['network', 'measured, ms', 'predicted, ms', 'error'], ...rows],
        ['right', 'right', 'right', 'right'],
      ),
    );
    console.log(
      `whole over sum of layers ${measured.table.wholeOverSum.toFixed(3)}, mean error ${(100 * check.meanError).toFixed(1)} %, ` +
        `largest ${(100 * check.largestError).toFixed(1)} %, rank correlation ${check.rankCorrelation.toFixed(3)}`,
    );

    const browser = page.context().browser()?.version() ?? '';
    const report = {
      date: new Date().toISOString().slice(0, 10),
      network: values.network,
      engine: `simd, kernels ${await kernelsHash()}`,
      machine: `${cpus()[0].model}, Chromium ${browser}, one thread`,
      rounds,
      check: { ...check, networks: checked },
      table: measured.table,
    };
    const short = (_: string, value: unknown): unknown =>
      typeof value === 'number' ? rounded(value, 5) : value;
    await writeFile(fromHere(values.out), `${JSON.stringify(report, short)}\n`);
  });
});
