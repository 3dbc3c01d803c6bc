/** Writes the mel features of many files, as training reads them. `npm run features -- --help` tells how. */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { FrontEnd } from '../src/dsp';
import { describeError } from './support/describeError';
import { FeatureThreads } from './support/featureThreads';
import { FeatureWriter } from './support/featureWriter';
import { fromHere } from './support/fromHere';
import { complain, runProgram } from './support/runProgram';

const PROGRAM = {
  usage: 'Usage: npm run features -- DATA_DIR OUT [--csv FILE]... [--frontend FILE.json]',
  help: `Decodes every file that a csv names in its column "file" and writes its mel band energies to OUT, for training: computed by the
code that the page runs, so that the two cannot differ. A file that can't be decoded gets a line on stderr and no place in
the index, the others go on, and the exit code is 1.

  --csv FILE             the files, under DATA_DIR or a folder of it that is named as the table; DATA_DIR's clips.csv,
                         pool.csv and songs/clips.csv unless given. A table is named as its file, clips.csv of another
                         folder than DATA_DIR as that folder: the features of songs/clips.csv are songs.json and so on
  --frontend FILE.json   what the network hears; training/configs/genre.frontEnd.json unless given`,
  options: { csv: { type: 'string', multiple: true }, frontend: { type: 'string' } },
  arguments: { least: 2, most: 2 },
} as const;

const USUAL_FRONT_END = fileURLToPath(new URL('../training/configs/genre.frontEnd.json', import.meta.url));

const USUAL_TABLES = ['clips.csv', 'pool.csv', 'songs/clips.csv'];

/** The name that the features of a csv's files get. */
function tableName(csv: string, dataFolder: string): string {
  const [folder, name] = [path.dirname(csv), path.basename(csv, '.csv')];
  return name === 'clips' && path.relative(dataFolder, folder) !== '' ? path.basename(folder) : name;
}

/** Files stand under DATA_DIR, or in a folder of it that is named as their table. */
function locate(dataFolder: string, name: string, file: string): string {
  const direct = path.join(dataFolder, file);
  return existsSync(direct) ? direct : path.join(dataFolder, name, file);
}

interface Export {
  csv: string;
  dataFolder: string;
  outFolder: string;
  frontEnd: FrontEnd;
}

async function exportFiles(
  { csv, dataFolder, outFolder, frontEnd }: Export,
  threads: FeatureThreads,
): Promise<void> {
  const started = performance.now();
  const name = tableName(csv, dataFolder);
  const rows = parse<{ file: string }>(await readFile(csv), { columns: true, bom: true });
  const files = rows.map(({ file }) => file);
  const writer = await FeatureWriter.create(outFolder, name);
  let [done, failed] = [0, 0];
  const paths = files.map((file) => locate(dataFolder, name, file));
  for await (const outcome of threads.inOrder(paths, frontEnd)) {
    const file = files[done++];
    if ('features' in outcome) await writer.add(file, outcome.features);
    else {
      failed += 1;
      complain(`${file}: ${describeError(outcome.error)}`);
    }
    if (done % 100 === 0) console.error(`${name}: ${done} of ${files.length}`);
  }
  const frames = await writer.finish(frontEnd);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const left = failed > 0 ? `, ${failed} left out` : '';
  console.log(
    `${name}: ${done - failed} files${left}, ${frames} frames of ${frontEnd.nMels} bands in ${seconds} s`,
  );
  if (failed > 0) process.exitCode = 1;
}

await runProgram(PROGRAM, async ({ positionals: [data, out], values }) => {
  const [dataFolder, outFolder] = [fromHere(data), fromHere(out)];
  const frontEndFile = values.frontend === undefined ? USUAL_FRONT_END : fromHere(values.frontend);
  // A file of ours, in the form that FrontEnd documents.
  const frontEnd = JSON.parse(await readFile(frontEndFile, 'utf8')) as FrontEnd;
  const usual = USUAL_TABLES.map((name) => path.join(dataFolder, name)).filter(existsSync);
  const csvs = values.csv?.map(fromHere) ?? usual;
  if (csvs.length === 0)
    throw new Error(`${data} has none of ${USUAL_TABLES.join(', ')}; --csv names another.`);
  await mkdir(outFolder, { recursive: true });
  const threads = new FeatureThreads(availableParallelism());
  try {
    for (const csv of csvs) await exportFiles({ csv, dataFolder, outFolder, frontEnd }, threads);
  } finally {
    threads.stop();
  }
});
