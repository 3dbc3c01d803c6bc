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
import type { FrontEnd } from '../src/dsp';
import { describeError } from './support/describeError';
import { FeatureThreads } from './support/featureThreads';
import { FeatureWriter } from './support/featureWriter';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    csv: { type: 'string', multiple: true },
    frontend: { type: 'string', default: 'training/configs/genre.frontEnd.json' },
  },
});

/** Files stand under DATA_DIR, or in a folder of it that is named as their csv. */
function locate(dataFolder: string, name: string, file: string): string {
  const direct = path.join(dataFolder, file);
  return existsSync(direct) ? direct : path.join(dataFolder, name, file);
}

async function exportAll([dataFolder, outFolder]: string[], threads: FeatureThreads): Promise<void> {
  // A file of ours, in the form that FrontEnd documents.
  const frontEnd = JSON.parse(await readFile(values.frontend, 'utf8')) as FrontEnd;
  const usual = ['clips.csv', 'pool.csv'].map((name) => path.join(dataFolder, name)).filter(existsSync);
  await mkdir(outFolder, { recursive: true });
  for (const csv of values.csv ?? usual) {
    const started = performance.now();
    const name = path.basename(csv, '.csv');
    const files = parse<{ file: string }>(await readFile(csv), { columns: true }).map(({ file }) => file);
    const paths = files.map((file) => locate(dataFolder, name, file));
    const writer = await FeatureWriter.create(outFolder, name);
    let written = 0;
    for await (const features of threads.inOrder(paths, frontEnd)) {
      await writer.add(files[written], features);
      written += 1;
      if (written % 100 === 0) console.error(`${name}: ${written} of ${files.length}`);
    }
    const frames = await writer.finish(frontEnd);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${name}: ${written} files, ${frames} frames of ${frontEnd.nMels} bands in ${seconds} s`);
  }
}

if (positionals.length !== 2) {
  console.error('Usage: npm run features -- DATA_DIR OUT [--csv FILE]... [--frontend FILE.json]');
  process.exit(2);
}
const threads = new FeatureThreads(availableParallelism());
try {
  await exportAll(positionals, threads);
} catch (error) {
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
  console.error(cause === undefined ? message : `${message}: ${describeError(cause)}`);
  process.exitCode = 1;
} finally {
  threads.stop();
}
