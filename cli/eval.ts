/** Judges labelled clips and says how often the pipeline is right. `npm run eval -- --help` tells how. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { answersOf } from './support/answers';
import { withClassifierThreads } from './support/classifierThreads';
import { readClips, type Clip } from './support/clips';
import { describeError } from './support/describeError';
import { evaluate, evaluationReport } from './support/evaluation';
import { fromHere } from './support/fromHere';
import { judgeClips, type JudgedClip, type JudgeOptions } from './support/judgeClips';
import { modelCard, modelFolder } from './support/modelFolder';
import { withPageClassifier } from './support/pageClassifier';
import { complain, runProgram, UsageError } from './support/runProgram';

const PROGRAM = {
  usage:
    'Usage: npm run --silent eval -- DATA_DIR [--clips CSV] [--folds 0,1] [--model NAME|DIR] [--genres A,B|gtzan] [--hop SECONDS] [--page] [--json] [--out FILE]',
  help: `Judges every clip that a csv names, by the pipeline of the page, and says how often it is right. Clips of a
genre that it may not answer are counted apart, as outside. Clips that can't be judged are named on stderr and left out, and the
exit code is 1; it is 2 where nothing could be judged.

  --clips CSV        the clips, with the columns clip, genre, kind and file; DATA_DIR's clips.csv unless given
  --folds 0,1        only the clips of these folds
  --model NAME|DIR   the network: one of public/models by its name, or a folder; genre unless given
  --genres A,B,C     what it may answer, of what it knows; its probabilities are those among these alone. gtzan: the ten of GTZAN
  --hop SECONDS      from one window of the network to the next
  --page             in the page itself, in a browser, instead of in Node
  --json             one object on stdout instead of tables
  --out FILE         a line of JSON for each clip, with its probabilities in the order of the card's genres and its no-music score`,
  options: {
    clips: { type: 'string' },
    folds: { type: 'string' },
    model: { type: 'string', default: 'genre' },
    genres: { type: 'string' },
    hop: { type: 'string' },
    page: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
  arguments: { least: 1, most: 1 },
  // 1 says that some clips could not be judged.
  failureCode: 2,
} as const;

interface Judging extends Omit<JudgeOptions, 'onJudged' | 'onFailed'> {
  clips: Clip[];
  model: string;
  inPage: boolean;
}

async function judge({ clips, model, inPage, ...how }: Judging): Promise<JudgedClip[]> {
  const { dataFolder } = how;
  const options = {
    ...how,
    onJudged: (done: number) => {
      if (done % 50 === 0 || done === clips.length) console.error(`${done} of ${clips.length} clips`);
    },
    onFailed: (clip: Clip, error: unknown) => {
      complain(`${clip.file}: ${describeError(error)}`);
      process.exitCode = 1;
    },
  };
  if (inPage) {
    return withPageClassifier({ modelFolder: model, dataFolder }, (classifier) =>
      judgeClips(clips, [classifier], options),
    );
  }
  return withClassifierThreads(model, clips.length, (classifiers) => judgeClips(clips, classifiers, options));
}

function hopOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!(Number(text) > 0)) throw new UsageError('--hop takes a number of seconds above 0.');
  return Number(text);
}

await runProgram(PROGRAM, async ({ positionals: [data], values }) => {
  const hopS = hopOf(values.hop);
  const dataFolder = fromHere(data);
  const csv = values.clips === undefined ? path.join(dataFolder, 'clips.csv') : fromHere(values.clips);
  const out = values.out === undefined ? undefined : fromHere(values.out);
  // What would be in vain is known before hours of judging.
  const clips = await readClips(csv, values.folds?.split(','));
  if (clips.length === 0) throw new Error('There are no such clips.');
  const model = modelFolder(values.model);
  const card = await modelCard(model);
  const answers = answersOf(values.genres, card.genres);
  if (out !== undefined) await writeFile(out, '');

  const judged = await judge({ clips, dataFolder, model, card, answers, hopS, inPage: values.page });
  if (out !== undefined) await writeFile(out, judged.map((clip) => `${JSON.stringify(clip)}\n`).join(''));
  const scope = { genres: answers, known: card.genres };
  console.log(values.json ? JSON.stringify(evaluate(judged, scope)) : evaluationReport(judged, scope));
});
