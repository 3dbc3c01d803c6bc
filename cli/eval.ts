/**
 * npm run --silent eval -- DATA_DIR [--clips CSV] [--folds 0,1] [--model NAME|DIR] [--hop SECONDS] [--page] [--json] [--out FILE]
 *
 * Judges every clip that a csv names (by default DATA_DIR's clips.csv) by the pipeline of the page and says how often
 * it is right, in Node or, with --page, in the page itself in a browser: tables, or with --json one object on stdout and nothing else. --out writes a line of JSON for each
 * clip, with its probabilities in the order of the genres and its no-music score. Clips that can't be judged are named on stderr and left
 * out, and the exit code is 1.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readClips, type Clip } from './support/clips';
import { describeError } from './support/describeError';
import { evaluate, evaluationReport } from './support/evaluation';
import { judgeClips, type JudgedClip } from './support/judgeClips';
import { modelFolder } from './support/modelFolder';
import { withPageClassifier } from './support/pageClassifier';
import { withClassifierThreads } from './support/classifierThreads';

const USAGE =
  'Usage: npm run --silent eval -- DATA_DIR [--clips CSV] [--folds 0,1] [--model NAME|DIR] [--hop SECONDS] [--page] [--json] [--out FILE]';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    clips: { type: 'string' },
    folds: { type: 'string' },
    model: { type: 'string', default: 'genre' },
    hop: { type: 'string' },
    page: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

async function judge(dataFolder: string): Promise<JudgedClip[]> {
  const clips = await readClips(values.clips ?? path.join(dataFolder, 'clips.csv'), values.folds?.split(','));
  if (clips.length === 0) fail('There are no such clips.');
  const options = {
    dataFolder,
    hopS: values.hop === undefined ? undefined : Number(values.hop),
    onJudged: (done: number) => {
      if (done % 50 === 0 || done === clips.length) console.error(`${done} of ${clips.length} clips`);
    },
    onFailed: (clip: Clip, error: unknown) => {
      console.error(`${clip.file}: ${describeError(error)}`);
      process.exitCode = 1;
    },
  };
  const model = modelFolder(values.model);
  if (values.page) {
    return withPageClassifier({ modelFolder: model, dataFolder }, (classifier) =>
      judgeClips(clips, [classifier], options),
    );
  }
  return withClassifierThreads(model, clips.length, (classifiers) => judgeClips(clips, classifiers, options));
}

async function writeClips(file: string, judged: readonly JudgedClip[]): Promise<void> {
  await writeFile(file, judged.map((clip) => `${JSON.stringify(clip)}\n`).join(''));
}

if (positionals.length !== 1) fail(USAGE);
if (values.hop !== undefined && !(Number(values.hop) > 0)) fail('--hop takes a number of seconds above 0.');
try {
  const judged = await judge(positionals[0]);
  if (values.out !== undefined) await writeClips(values.out, judged);
  console.log(values.json ? JSON.stringify(evaluate(judged)) : evaluationReport(judged));
} catch (error) {
  fail(describeError(error));
}
