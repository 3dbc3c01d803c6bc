/** Averages what the gates of networks do over labelled clips. `npm run gates -- --help` tells how. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listNetworks } from '../scripts/trainedNetworks';
import { readClips } from './support/clips';
import { fromHere } from './support/fromHere';
import { gateAverages } from './support/gateAverages';
import { modelFolder, OWN_MODELS } from './support/modelFolder';
import { printable } from './support/printable';
import { runProgram } from './support/runProgram';

const PROGRAM = {
  usage: 'Usage: npm run gates -- DATA_DIR [--clips CSV] [--model NAME|DIR]...',
  help: `Averages, over the clips that a csv names and whose genre the network knows, what every gate of a network's squeeze-and-excitation
does, all together and by genre, and writes it as gates.json beside the network's weights, for the page that looks inside.

  --clips CSV        the clips; DATA_DIR's clips.csv unless given
  --model NAME|DIR   a network: one of public/models by its name, or a folder; all of public/models unless some are named`,
  options: { clips: { type: 'string' }, model: { type: 'string', multiple: true } },
  arguments: { least: 1, most: 1 },
} as const;

await runProgram(PROGRAM, async ({ positionals: [data], values }) => {
  const dataFolder = fromHere(data);
  const csv = values.clips === undefined ? path.join(dataFolder, 'clips.csv') : fromHere(values.clips);
  const clips = await readClips(csv);
  const models = values.model ?? listNetworks(OWN_MODELS).map(({ name }) => name);
  const folders = models.map(modelFolder);
  for (const [index, folder] of folders.entries()) {
    const name = printable(models[index]);
    const averages = await gateAverages(folder, dataFolder, clips, (done) => {
      if (done % 100 === 0) console.error(`${name}: ${done} of ${clips.length} clips`);
    });
    await writeFile(path.join(folder, 'gates.json'), `${JSON.stringify(averages)}\n`);
    console.log(`${name}: ${averages.clips} clips`);
    const unknown = clips.length - averages.clips;
    if (unknown > 0) console.error(`${name}: ${unknown} clips of genres that it does not know are left out`);
  }
});
