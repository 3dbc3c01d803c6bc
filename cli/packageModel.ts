/** Makes a network's folder of what `training/` exported. `npm run package-model -- --help` tells how. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { buildMobileNetV3 } from '../src/model/layers';
import type { NetworkTable } from '../src/model';
import { fromHere } from './support/fromHere';
import { fromPyTorch, type PyTorchWeight } from './support/pytorchWeights';
<<<<<<< HEAD
import { WEIGHTS_FILE } from '../src/models';
=======
import { runProgram } from './support/runProgram';

const PROGRAM = {
  usage: 'Usage: npm run package-model -- EXPORT_DIR MODEL_DIR',
  help: `What training exported into EXPORT_DIR (table.json, weights.json, weights.quantized, card.json) as a standard tfjs layers model in
MODEL_DIR (public/models/NAME): model.json, weights.bin, card.json.`,
  options: {},
  arguments: { least: 2, most: 2 },
} as const;
>>>>>>> h/shell

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function packageModel(exportFolder: string, target: string): Promise<void> {
  // The exporter's own files: training/genrescope/export.py says what stands in them.
  const table = (await readJson(path.join(exportFolder, 'table.json'))) as NetworkTable;
  const weights = (await readJson(path.join(exportFolder, 'weights.json'))) as PyTorchWeight[];
  const card = (await readJson(path.join(exportFolder, 'card.json'))) as Record<string, unknown>;
  const bytes = await readFile(path.join(exportFolder, 'weights.quantized'));

  await tf.setBackend('cpu');
  const network = buildMobileNetV3(table);
  const { specs, data } = fromPyTorch(network, weights, bytes);
  const artifacts = {
    format: 'layers-model',
    generatedBy: 'genrescope',
    convertedBy: null,
    modelTopology: network.toJSON(undefined, false),
    weightsManifest: [{ paths: [WEIGHTS_FILE], weights: specs }],
    userDefinedMetadata: { table },
  };

  const name = path.basename(target);
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, 'model.json'), `${JSON.stringify(artifacts)}\n`);
  await writeFile(path.join(target, WEIGHTS_FILE), data);
  const hash = createHash('sha256').update(data).digest('hex');
  await writeFile(path.join(target, 'card.json'), `${JSON.stringify({ ...card, name, hash }, null, 2)}\n`);
  console.log(`${target}: ${network.countParams()} parameters, ${data.byteLength} bytes`);
}

await runProgram(PROGRAM, ({ positionals: [exportFolder, target] }) =>
  packageModel(fromHere(exportFolder), fromHere(target)),
);
