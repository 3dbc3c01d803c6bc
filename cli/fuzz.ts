/** Has damaged files judged in page and command line, to see that each gets an answer. `npm run fuzz -- --help` tells how. */
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromHere } from './support/fromHere';
import { makeCorpus } from './support/fuzz/corpus';
import { fuzz, LIMIT_MS, type FuzzOptions } from './support/fuzz/fuzz';
import { withCommandLineJudge, type Judge } from './support/commandLineJudge';
import type { Tally } from './support/fuzz/tally';
import { modelFolder } from './support/modelFolder';
import { withPageClassifier } from './support/pageClassifier';
import { complain, runProgram, UsageError } from './support/runProgram';

const PROGRAM = {
  usage:
    'Usage: npm run fuzz -- --count N [--seed S] [--cli M] [--only INDEX] [--limit S] [--keep DIR] [--out FILE] [--model NAME|DIR]',
  help: `Makes N short damaged files of all kinds that are read, and odd ones: bits flipped, cut, spliced, with lying lengths and headers,
nested. The page's classifier, built, in a browser, judges them all; the command line's judges M of them. Each must get a
verdict or a typed error in time, the next file must be judged too, and the memory in use must come back to within
20 MB. The exit code is 1 where anything else happens.

  --count N          mutants that the page judges
  --seed S           a whole number; the same one makes the same mutants; 1 unless given
  --cli M            mutants that the command line judges, the first ones; a fifth of N unless given
  --only INDEX       only the mutant of this number, on both
  --limit S          seconds that an answer may take; 20 unless given
  --keep DIR         where the mutants go that something is wrong with
  --out FILE         a line of JSON for each mutant and what became of it
  --model NAME|DIR   the network: one of public/models by its name, or a folder; genre unless given`,
  options: {
    count: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    cli: { type: 'string' },
    only: { type: 'string' },
    limit: { type: 'string' },
    keep: { type: 'string' },
    out: { type: 'string' },
    model: { type: 'string', default: 'genre' },
  },
  arguments: { least: 0, most: 0 },
} as const;

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}

const firstOnes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

await runProgram(PROGRAM, async ({ values }) => {
  if (values.count === '' && values.only === undefined) throw new UsageError('Something is missing.');
  const only = values.only === undefined ? undefined : [wholeNumber('only', values.only)];
  const inPage = only ?? firstOnes(wholeNumber('count', values.count));
  const onCommandLine =
    only ??
    firstOnes(values.cli === undefined ? Math.ceil(inPage.length / 5) : wholeNumber('cli', values.cli));
  const seed = wholeNumber('seed', values.seed);
  const limitMs = values.limit === undefined ? LIMIT_MS : 1000 * wholeNumber('limit', values.limit);
  const keep = values.keep === undefined ? undefined : fromHere(values.keep);
  const out = values.out === undefined ? undefined : fromHere(values.out);
  if (keep !== undefined) await mkdir(keep, { recursive: true });
  if (out !== undefined) await writeFile(out, '');
  const model = modelFolder(values.model);
  const corpus = await makeCorpus();
  const folder = await mkdtemp(path.join(tmpdir(), 'genrescope-fuzz-'));

  const run = async (where: string, indices: number[], judge: Judge): Promise<void> => {
    let last = -1;
    const onExit = (): void => {
      complain(`${where}: the program ended in silence after mutant ${last} of seed ${seed}`);
      process.exitCode = 1;
    };
    process.on('exit', onExit);
    const options: FuzzOptions = {
      ...{ where, corpus, seed, indices, folder, limitMs },
      onOutcome: async ({ index, recipe }, outcome, ms) => {
        last = index;
        const line = { where, seed, index, recipe, ms: Math.round(ms), outcome };
        if (out !== undefined) await appendFile(out, `${JSON.stringify(line)}\n`);
      },
      onFault: async ({ index, recipe, bytes }, fault, detail) => {
        complain(`${where}: mutant ${index} of seed ${seed} (${recipe}): ${fault}: ${detail}`);
        if (keep !== undefined) await writeFile(path.join(keep, `${seed}-${index}`), bytes);
      },
    };
    const tally = await fuzz(judge, options);
    process.off('exit', onExit);
    report(where, tally);
  };
  try {
    if (onCommandLine.length > 0)
      await withCommandLineJudge(model, (judge) => run('command line', onCommandLine, judge));
    if (inPage.length > 0)
      await withPageClassifier({ modelFolder: model, dataFolder: folder }, (judge) =>
        run('page', inPage, judge),
      );
  } finally {
    await rm(folder, { recursive: true });
  }
});

function report(where: string, tally: Tally): void {
  console.log(`${where}: ${tally.summary()}`);
  if (tally.failures > 0) process.exitCode = 1;
}
