/**
 * npm run gates -- DATA_DIR [--clips CSV] [--model NAME|DIR]...
 *
 * Averages, over the clips that a csv names (by default DATA_DIR's clips.csv), what every gate of a network's
 * squeeze-and-excitation does, all together and by genre, and writes it as `gates.json` beside the network's weights,
 * for the page that looks inside. All of the page's own networks unless some are named.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listNetworks } from '../scripts/trainedNetworks';
import { readClips } from './support/clips';
import { describeError } from './support/describeError';
import { gateAverages } from './support/gateAverages';
import { modelFolder } from './support/modelFolder';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { clips: { type: 'string' }, model: { type: 'string', multiple: true } },
});

if (positionals.length !== 1) {
  console.error('Usage: npm run gates -- DATA_DIR [--clips CSV] [--model NAME|DIR]...');
  process.exit(2);
}
try {
  const [dataFolder] = positionals;
  const clips = await readClips(values.clips ?? path.join(dataFolder, 'clips.csv'));
  for (const model of values.model ?? listNetworks('public/models').map(({ name }) => name)) {
    const folder = modelFolder(model);
    const averages = await gateAverages(folder, dataFolder, clips, (done) => {
      if (done % 100 === 0) console.error(`${model}: ${done} of ${clips.length} clips`);
    });
    await writeFile(path.join(folder, 'gates.json'), `${JSON.stringify(averages)}\n`);
    console.log(`${model}: ${averages.clips} clips`);
  }
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
