/** Tries odd files, in page and command line. `npm run cases -- --help` tells how. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { differences, disagreements, EXPECTATIONS } from './support/cases/expectations';
import { inTime } from './support/cases/inTime';
import { describeOutcome, type FileOutcome } from './support/cases/outcome';
import { withCommandLineJudge, type Judge } from './support/commandLineJudge';
import { fromHere } from './support/fromHere';
import { modelFolder } from './support/modelFolder';
import { withPageClassifier } from './support/pageClassifier';
import { runProgram } from './support/runProgram';

/** No file of a few hundred kilobytes takes longer. */
const LIMIT = { limitMs: 30_000, keepsAlive: true };

const PROGRAM = {
  usage: 'Usage: npm run cases -- DIR [--no-page] [--model NAME|DIR]',
  help: `Has page and command line judge every file of a folder, and says where they are not right, or don't agree: by the table in
cli/support/cases/expectations.ts, which goes by name. Of files that are not in it, it says what became of them. The exit
code is 1 where something is not right.

  --no-page          the command line alone
  --model NAME|DIR   the network that listens: one of public/models by its name, or a folder; genre unless given`,
  options: {
    'no-page': { type: 'boolean', default: false },
    model: { type: 'string', default: 'genre' },
  },
  arguments: { least: 1, most: 1 },
} as const;

await runProgram(PROGRAM, async ({ positionals: [named], values }) => {
  const folder = fromHere(named);
  const model = modelFolder(values.model);
  const files = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ name }) => name)
    .sort();
  const judgeAll = async (judge: Judge['judge']): Promise<Outcomes> => {
    const outcomes: Outcomes = new Map();
    for (const file of files) outcomes.set(file, await inTime(judge(path.join(folder, file)), LIMIT));
    return outcomes;
  };

  const onCommandLine = await withCommandLineJudge(model, ({ judge }) => judgeAll(judge));
  const inPage = values['no-page']
    ? undefined
    : await withPageClassifier({ modelFolder: model, dataFolder: folder }, ({ judge }) => judgeAll(judge));
  if (!report(files, onCommandLine, inPage)) process.exitCode = 1;
});

type Outcomes = Map<string, FileOutcome>;

/** Prints a line for each file; whether all is right. */
function report(files: readonly string[], onCommandLine: Outcomes, inPage: Outcomes | undefined): boolean {
  const wrong = files.filter((file) => {
    const row = EXPECTATIONS[file];
    const node = onCommandLine.get(file);
    const page = inPage?.get(file);
    const faults = [
      ...(row && node
        ? differences(row.commandLine ?? row.right, node).map((fault) => `command line: ${fault}`)
        : []),
      ...(row && page ? differences(row.right, page).map((fault) => `page: ${fault}`) : []),
      ...(page && node && !row?.commandLine ? disagreements(page, node) : []),
    ];
    const what = page ?? node;
    const state = faults.length > 0 ? 'NOT' : row ? 'right' : 'not in the table';
    console.log(
      `${file.padEnd(34)} ${state.padEnd(6)} ${faults.join('; ') || (what ? describeOutcome(what) : '')}`,
    );
    return faults.length > 0;
  });
  console.log(
    wrong.length === 0 ? `${files.length} files, all right` : `${wrong.length} of ${files.length} not right`,
  );
  return wrong.length === 0;
}
