/**
 * npm run features -- DATA_DIR OUT [--csv FILE]... [--frontend FILE.json]
 *
 * Decodes every file that a csv names in its column `file` (by default DATA_DIR's clips.csv and pool.csv) and writes
 * its mel band energies to OUT, for training: computed by the code that the page runs, so that the two cannot differ.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { FrontEnd } from '../src/dsp/frontEnd';
import { FeatureWriter } from './support/featureWriter';
import { FeatureProcesses } from './support/featureProcesses';

const DEFAULT_FRONT_END = 'training/configs/genre.frontEnd.json';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    csv: { type: 'string', multiple: true },
    frontend: { type: 'string', default: DEFAULT_FRONT_END },
  },
});
const [dataFolder, outFolder] = positionals;
if (positionals.length !== 2) {
  console.error('Usage: npm run features -- DATA_DIR OUT [--csv FILE]... [--frontend FILE.json]');
  process.exit(2);
}

// A file of ours, in the form that FrontEnd documents.
const frontEnd = JSON.parse(await readFile(values.frontend, 'utf8')) as FrontEnd;
const tables =
  values.csv ?? ['clips.csv', 'pool.csv'].map((name) => path.join(dataFolder, name)).filter(existsSync);
const processes = new FeatureProcesses(availableParallelism());
await mkdir(outFolder, { recursive: true });
for (const table of tables) await exportTable(table);
processes.stop();

/** Files stand beside DATA_DIR's root, or in a folder named as their csv. */
function locate(file: string, name: string): string {
  const direct = path.join(dataFolder, file);
  return existsSync(direct) ? direct : path.join(dataFolder, name, file);
}

async function exportTable(table: string): Promise<void> {
  const started = performance.now();
  const name = path.basename(table, '.csv');
  const rows = parse<{ file: string }>(await readFile(table), { columns: true });
  const writer = await FeatureWriter.create(outFolder, name);
  const paths = rows.map(({ file }) => locate(file, name));
  let written = 0;
  for await (const features of processes.inOrder(paths, frontEnd)) {
    await writer.add(rows[written].file, features);
    written += 1;
    if (written % 100 === 0) console.error(`${name}: ${written} of ${rows.length}`);
  }
  const frames = await writer.finish(frontEnd);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name}: ${written} files, ${frames} frames of ${frontEnd.nMels} bands in ${seconds.toFixed(1)} s`,
  );
}
