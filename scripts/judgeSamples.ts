/**
 * What a network says of the pieces that the page composes, and how long each takes to render:
 * `tsx scripts/judgeSamples.ts [NAME...] [--model NAME|DIR] [--out DIR]`. `--out` keeps the pieces as WAV files.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { percent, table } from '../cli/support/format';
import { diskFiles, modelFolder } from '../cli/support/modelFolder';
import { nodeBackendFiles } from '../cli/support/nodeBackendFiles';
import { startDecoderThread } from '../cli/support/startDecoderThread';
import { createClassifier } from '../src/classify';
import { loadNetwork } from '../src/models/load';
import { compose, SAMPLES } from '../src/samples';

/** Score from which a tag is shown here: lower than on the page, to see which instruments are almost heard. */
const LEAST_TAG = 0.08;

const { values, positionals } = parseArgs({
  options: { model: { type: 'string', default: 'genre' }, out: { type: 'string' } },
  allowPositionals: true,
});
const folder = values.out ?? mkdtempSync(path.join(tmpdir(), 'genrescope-samples-'));
mkdirSync(folder, { recursive: true });

// Before the network is there, whose compiler would be timed too; in seconds of the processor, which others share.
const rendered = SAMPLES.filter(({ name }) => positionals.length === 0 || positionals.includes(name)).map(
  (sample) => {
    const before = process.cpuUsage();
    const wav = compose(sample.name);
    const { user, system } = process.cpuUsage(before);
    const file = path.join(folder, `${sample.name}.wav`);
    writeFileSync(file, new Uint8Array(wav));
    return { ...sample, file, renderMs: (user + system) / 1000 };
  },
);

const network = await loadNetwork(diskFiles(modelFolder(values.model)), { backendFiles: nodeBackendFiles });
network.card.thresholds.tag = LEAST_TAG;
const decoder = startDecoderThread();
const classifier = createClassifier({ network, open: decoder.open });
const rows = [['sample', 'aim', 'verdict', 'first three', 'render', 'tags']];
for (const { name, inTheStyleOf, file, renderMs } of rendered) {
  const { verdict, ranking, tags } = await classifier.classify(file);
  rows.push([
    name,
    inTheStyleOf,
    verdict.kind === 'genre'
      ? (verdict.genre ?? '')
      : [verdict.kind, verdict.style].filter(Boolean).join(': '),
    ranking
      .slice(0, 3)
      .map(({ genre, probability }) => `${genre} ${percent(probability)}`)
      .join(', '),
    `${renderMs.toFixed(0)} ms`,
    tags
      .slice(0, 9)
      .map(({ tag, score }) => `${tag} ${score.toFixed(2)}`)
      .join(', '),
  ]);
}
console.log(table(rows, ['left', 'left', 'left', 'left', 'right', 'left']));
classifier.dispose();
decoder.close();
if (values.out === undefined) rmSync(folder, { recursive: true });
