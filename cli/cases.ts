/**
 * npm run cases -- DIR [--no-page] [--model NAME|DIR]
 *
 * Has page and command line judge every file of a folder, and says where they are not right, or don't agree: by the table in
 * cli/support/cases/expectations.ts, which goes by name. Of files that are not in it, it says what became of them. The exit code is
 * 1 where something is not right.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { differences, disagreements, EXPECTATIONS } from './support/cases/expectations';
import { describeOutcome, outcomeOf, type FileOutcome } from './support/cases/outcome';
import { modelFolder } from './support/modelFolder';
import { loadNodeClassifier } from './support/nodeClassifier';
import { withPageClassifier } from './support/pageClassifier';

/** No file of a few hundred kilobytes takes longer. */
const PATIENCE_S = 30;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { page: { type: 'boolean', default: true }, model: { type: 'string', default: 'genre' } },
});
if (positionals.length !== 1) {
  console.error('Usage: npm run cases -- DIR [--no-page] [--model NAME|DIR]');
  process.exit(2);
}
const [folder] = positionals;
const model = modelFolder(values.model);
const files = (await readdir(folder, { withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name !== 'README.md')
  .map(({ name }) => name)
  .sort();

const onCommandLine = await judgeAll(await commandLineJudge());
const inPage = values.page
  ? await withPageClassifier({ modelFolder: model, dataFolder: folder }, ({ judge }) =>
      judgeAll({ judge, close }),
    )
  : undefined;
process.exitCode = report() ? 0 : 1;

interface Judge {
  judge: (file: string) => Promise<FileOutcome>;
  close: () => void;
}

function close(): void {
  // Whoever opened the page closes it.
}

async function commandLineJudge(): Promise<Judge> {
  const classifier = await loadNodeClassifier(model);
  return {
    judge: (file) => outcomeOf(() => classifier.classify(file)),
    close: () => {
      classifier.dispose();
    },
  };
}

async function judgeAll({ judge, close }: Judge): Promise<Map<string, FileOutcome>> {
  const outcomes = new Map<string, FileOutcome>();
  for (const file of files) outcomes.set(file, await inTime(judge(path.resolve(folder, file))));
  close();
  return outcomes;
}

async function inTime(outcome: Promise<FileOutcome>): Promise<FileOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<FileOutcome>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'refused', name: 'hang', message: `no answer within ${PATIENCE_S} s` });
    }, 1000 * PATIENCE_S);
  });
  const first = await Promise.race([outcome, late]);
  clearTimeout(timer);
  return first;
}

/** Prints a line for each file; whether all is right. */
function report(): boolean {
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
