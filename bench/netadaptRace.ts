/**
 * npm run netadapt:race -- TABLES OUT
 *
 * Times the networks of TABLES (a list of tables) in a real Chromium, turn by turn, and writes to OUT what each takes and
 * has: milliseconds for a window, parameters, multiply-adds. The time is the lower quartile: a network has to be let alone for a
 * whole run, and on a machine that does other things too the median tells of those.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { table as textTable } from '../cli/support/format';
import { networkCost } from '../src/model';
import { withBenchPage } from './support/benchPage';
import { rounded } from './support/statistics';
import { networkTableSchema } from '../src/models/load';

const ROUNDS = 501;

const [tables, out] = process.argv.slice(2);
if (!tables || !out) {
  console.error('usage: npm run netadapt:race -- TABLES OUT');
  process.exitCode = 2;
} else {
  const networks = z.array(networkTableSchema).parse(JSON.parse(await readFile(tables, 'utf8')));
  const times = await withBenchPage((page) =>
    page.evaluate(([given, rounds]) => window.bench.times(given, rounds), [networks, ROUNDS] as const),
  );
  const found = times.map(({ medianMs, lowMs, highMs }, index) => {
    const { parameters, multiplyAdds } = networkCost(networks[index]);
    const [latencyMs, median, high] = [lowMs, medianMs, highMs].map((ms) => rounded(ms, 4));
    return { latencyMs, medianMs: median, highMs: high, parameters, multiplyAdds };
  });
  await writeFile(out, `${JSON.stringify({ networks: found }, undefined, 1)}\n`);
  const rows = found.map((network) => [
    network.latencyMs.toFixed(3),
    network.medianMs.toFixed(3),
    network.highMs.toFixed(3),
    (found[0].latencyMs / network.latencyMs).toFixed(2),
    String(network.parameters),
    (network.multiplyAdds / 1e6).toFixed(1),
  ]);
  const heading = [
    'ms, lower quartile',
    'median',
    'upper quartile',
    'times as fast as the first',
    'parameters',
    'M multiply-adds',
  ];
  console.log(
    textTable(
      [heading, ...rows],
      heading.map(() => 'right' as const),
    ),
  );
}
