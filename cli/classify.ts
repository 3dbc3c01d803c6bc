/**
 * npm run classify -- FILE... [--json] [--model NAME|DIR]
 *
 * Names the genre of sound files, by the pipeline of the page. A table, or with --json one object a line as soon as
 * it is known. A file that can't be judged gets a line on stderr, the others go on, and the exit code is 1.
 */
import { parseArgs } from 'node:util';
import { GENRES, type Classification } from '../src/classify';
import { describeError } from './support/describeError';
import { describeNote } from './support/describeNote';
import { clock, percent, table } from './support/format';
import { modelFolder } from './support/modelFolder';
import { loadNodeClassifier } from './support/nodeClassifier';
import { probabilitiesOf } from './support/probabilities';

const HEADINGS = ['file', 'verdict', '', 'next', 'also heard', 'length'];

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

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, model: { type: 'string', default: 'genre' } },
});
if (files.length === 0) {
  console.error('Usage: npm run classify -- FILE... [--json] [--model NAME|DIR]');
  process.exit(2);
}

const classifier = await loadNodeClassifier(modelFolder(values.model)).catch((error: unknown) => {
  console.error(describeError(error));
  process.exit(1);
});
const rows = [HEADINGS];
for (const file of files) {
  try {
    const answer = await classifier.classify(file);
    if (values.json) console.log(JSON.stringify(record(file, answer)));
    else rows.push(row(file, answer));
  } catch (error) {
    console.error(`${file}: ${describeError(error)}`);
    process.exitCode = 1;
  }
}
classifier.dispose();
if (rows.length > 1) console.log(table(rows, ['left', 'left', 'right', 'left', 'left', 'left']));
