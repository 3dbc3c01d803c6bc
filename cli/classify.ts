/** Names the genre of sound files, by the pipeline of the page. `npm run classify -- --help` tells how. */
import { failedRecord, judgedRecord, type Classification } from '../src/classify';
import { describeError } from './support/describeError';
import { describeNote } from './support/describeNote';
import { clock, percent, table } from './support/format';
import { fromHere } from './support/fromHere';
import { modelFolder } from './support/modelFolder';
import { loadNodeClassifier } from './support/nodeClassifier';
import { jsonLine } from './support/printable';
import { complain, runProgram } from './support/runProgram';

const PROGRAM = {
  usage: 'Usage: npm run classify -- FILE... [--json] [--model NAME|DIR]',
  help: `Names the genre of sound files. A table, or with --json one object a line for each file as soon as it is known, of the shape
that the page exports ("npm run --silent classify" prints nothing else). A file that can't be judged gets a line on
stderr, the others go on, and the exit code is 1.

  --json             one line of JSON a file: src/classify/resultRecord.ts says what stands in it
  --model NAME|DIR   the network that listens: one of public/models by its name, or a folder; genre unless given`,
  options: { json: { type: 'boolean', default: false }, model: { type: 'string', default: 'genre' } },
  arguments: { least: 1 },
} as const;

const HEADINGS = ['file', 'verdict', '', 'next', 'also heard', 'length'];

<<<<<<< HEAD
function record(file: string, answer: Classification) {
  const { verdict, ranking, timeline, tags, noMusic, durationS, repeated, damaged, notes, model } = answer;
  const inOrder = probabilitiesOf(ranking);
  const probabilities = Object.fromEntries(GENRES.map((genre, index) => [genre, inOrder[index]]));
  return {
    file,
    verdict,
    probabilities,
    timeline,
    tags,
    noMusic,
    durationS,
    repeated,
    damaged,
    notes,
    model,
  };
}

function row(file: string, { verdict, ranking, tags, durationS, repeated, notes }: Classification): string[] {
=======
function row(
  file: string,
  { verdict, ranking, tags, durationS, repeated, damaged }: Classification,
): string[] {
>>>>>>> h/shell
  const named = verdict.kind === 'genre' ? verdict.genre : verdict.kind.replace('-', ' ');
  const scores = ranking.map(({ genre, probability }) => `${genre} ${percent(probability)}`);
  return [
    file,
    named ?? '',
    verdict.kind === 'not-sure' ? '' : percent(verdict.confidence),
    (verdict.kind === 'genre' ? scores.slice(1, 3) : scores.slice(0, 3)).join(', '),
    tags
      .slice(0, 3)
      .map(({ tag }) => tag)
      .join(', '),
    [clock(durationS), ...(repeated ? ['(repeated to fill a window)'] : []), ...notes.map(describeNote)].join(
      ' ',
    ),
  ];
}

await runProgram(PROGRAM, async ({ positionals: files, values: { json, model } }) => {
  const classifier = await loadNodeClassifier(modelFolder(model));
  const rows = [HEADINGS];
  for (const file of files) {
    try {
      const answer = await classifier.classify(fromHere(file));
      if (json) console.log(jsonLine(judgedRecord(file, answer)));
      else rows.push(row(file, answer));
    } catch (error) {
      const sentence = describeError(error);
      if (json) console.log(jsonLine(failedRecord(file, error, sentence)));
      complain(`${file}: ${sentence}`);
      process.exitCode = 1;
    }
  }
  classifier.dispose();
  if (rows.length > 1) console.log(table(rows, ['left', 'left', 'right', 'left', 'left', 'left']));
});
