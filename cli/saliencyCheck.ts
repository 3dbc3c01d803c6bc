/** Tells whether the saliency that the page shows can be believed. `npm run saliency-check -- --help` tells how. */
import path from 'node:path';
import { readSamples } from '../src/inspect';
import { loadNetwork } from '../src/models/load';
import { readClips } from './support/clips';
import { fromHere } from './support/fromHere';
import { diskFiles, modelFolder } from './support/modelFolder';
import { nodeBackendFiles } from './support/nodeBackendFiles';
import { printable } from './support/printable';
import { runProgram } from './support/runProgram';
import { wholeNumber } from './support/wholeNumber';
import { saliencyClip, type CheckedClip } from './support/saliencyClip';
import { startDecoderThread } from './support/startDecoderThread';

const PROGRAM = {
  usage: 'Usage: npm run saliency-check -- DATA_DIR [--clips CSV] [--count 50] [--model NAME|DIR]',
  help: `For clips that a csv names, evenly spread over it, asks why the window in a clip's middle is taken for the genre that the network
names first, and puts the answer to the test: how probable the genre is with the more salient half of the window alone (kept), with
the other half alone (removed), and with random patches of half the area (random); what is missing is filled with the means of its
bands. A row a clip, then how often the kept half beats the removed one, and the areas under the curves of insertion and deletion.

  --clips CSV        the clips; DATA_DIR's clips.csv unless given
  --count 50         so many of them
  --model NAME|DIR   the network: one of public/models by its name, or a folder; genre unless given`,
  options: {
    clips: { type: 'string' },
    count: { type: 'string', default: '50' },
    model: { type: 'string', default: 'genre' },
  },
  arguments: { least: 1, most: 1 },
} as const;

await runProgram(PROGRAM, async ({ positionals: [data], values }) => {
  const count = wholeNumber('count', values.count, 1);
  const dataFolder = fromHere(data);
  const folder = modelFolder(values.model);
  const clips = await readClips(
    values.clips === undefined ? path.join(dataFolder, 'clips.csv') : fromHere(values.clips),
  );
  const chosen = clips.filter((_, index) => isChosen(index, clips.length, count));
  const network = await loadNetwork(diskFiles(folder), { backendFiles: nodeBackendFiles });
  const decoder = startDecoderThread();
  const checked: CheckedClip[] = [];
  try {
    console.log(row(['kept', 'removed', 'random', 'whole', 'map', 'genre', 'clip']));
    for (const { file } of chosen) {
      const { samples } = await readSamples(await decoder.open(path.join(dataFolder, file)));
      const clip = await saliencyClip(network, samples);
      checked.push(clip);
      const { kept, removed, random, whole, outcome, genre } = clip;
      console.log(row([...[kept, removed, random, whole].map(percent), outcome, genre, printable(file)]));
    }
  } finally {
    decoder.close();
    network.dispose();
  }
  report(checked);
});

/** Whether the clip at an index is one of `count` that are evenly spread over all. */
function isChosen(index: number, clips: number, count: number): boolean {
  return Math.floor(((index + 1) * count) / clips) > Math.floor((index * count) / clips);
}

function report(checked: readonly CheckedClip[]): void {
  const areaOf = (curve: 'kept' | 'removed' | 'random') =>
    percent(mean(checked.flatMap(({ points }) => points.map((point) => point[curve]))));
  const better = checked.filter(({ kept, removed }) => kept > removed).length;
  const holds = checked.filter(({ outcome }) => outcome === 'holds').length;
  console.log(
    `\nThe kept half beats the removed half in ${better} of ${checked.length} clips, on average ${percent(mean(checked.map(({ kept }) => kept)))} to ${percent(mean(checked.map(({ removed }) => removed)))}.`,
  );
  console.log(
    `Areas under the curves: insertion ${areaOf('kept')}, random ${areaOf('random')}, deletion ${areaOf('removed')}; insertion > random > deletion in ${holds}.`,
  );
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, column) => (column < 4 ? cell.padStart(8) : ` ${cell.padEnd(column < 6 ? 10 : 0)}`))
    .join('');
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(1)} %`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
