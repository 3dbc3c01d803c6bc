/**
 * npm run export -- MODEL --to onnx|tflite [OUT]
 *
 * Writes a network, of a name among the app's own or a folder, in a format that is read elsewhere. OUT is MODEL.onnx or
 * MODEL.tflite unless given. Inputs are mel windows as the network's card.json describes them, outputs are logits.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { writeOnnx } from './support/export/writeOnnx';
import { writeTflite } from './support/export/writeTflite';
import { diskFiles, modelFolder } from './support/modelFolder';
import { nodeBackendFiles } from './support/nodeBackendFiles';
import { loadNetwork } from '../src/models';

const WRITERS: Record<string, (model: LayersModel) => Uint8Array> = {
  onnx: writeOnnx,
  tflite: (model) => writeTflite(model),
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } });
const [model] = positionals;
const format = values.to ?? '';

if (!model || !(format in WRITERS)) {
  console.error('usage: npm run export -- MODEL --to onnx|tflite [OUT]');
  process.exitCode = 2;
} else {
  const files = diskFiles(modelFolder(model));
  const network = await loadNetwork(files, { backendFiles: nodeBackendFiles });
  const bytes = WRITERS[format](network.model);
  network.dispose();
  const file = positionals.at(1) ?? `${path.basename(model)}.${format}`;
  await writeFile(file, bytes);
  console.log(`${file}: ${bytes.byteLength} bytes`);
}
