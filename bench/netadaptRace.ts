/**
 * npm run netadapt:race -- TABLES OUT
 *
 * Times the networks of TABLES (a list of tables) in a real Chromium, turn by turn, and writes to OUT what each takes and
 * has: median and quartiles in milliseconds, parameters, multiply-adds.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { table as textTable } from '../cli/support/format';
import { networkTableSchema } from '../src/classify/modelJson';
import { networkCost } from '../src/model/cost';
import { withBenchPage } from './support/benchPage';
import { rounded } from './support/statistics';

const ROUNDS = 101;

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
    const [latencyMs, low, high] = [medianMs, lowMs, highMs].map((ms) => rounded(ms, 4));
    return { latencyMs, quartilesMs: [low, high], parameters, multiplyAdds };
  });
  await writeFile(out, `${JSON.stringify({ networks: found }, undefined, 1)}\n`);
  const rows = found.map(({ latencyMs, quartilesMs, parameters, multiplyAdds }) => [
    latencyMs.toFixed(3),
    quartilesMs.map((ms) => ms.toFixed(3)).join(' to '),
    (found[0].latencyMs / latencyMs).toFixed(2),
    String(parameters),
    (multiplyAdds / 1e6).toFixed(1),
  ]);
  const heading = ['ms', 'quartiles', 'times as fast as the first', 'parameters', 'M multiply-adds'];
  console.log(
    textTable(
      [heading, ...rows],
      heading.map(() => 'right' as const),
    ),
  );
}
