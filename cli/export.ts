/**
 * npm run export -- MODEL --to onnx|tflite [OUT]
 *
 * Writes a network, of a name among the app's own or a folder, in a format that is read elsewhere. OUT is MODEL.onnx or
 * MODEL.tflite unless given. Inputs are mel windows as the network's card.json describes them, outputs are logits.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Plan } from '../src/engine/plan/plan';
import { readPlan } from '../src/models/readPlan';
import { writeOnnx } from './support/export/writeOnnx';
import { writeTflite } from './support/export/writeTflite';
import { diskFiles, modelFolder } from './support/modelFolder';

const WRITERS: Record<string, (plan: Plan) => Uint8Array> = {
  onnx: writeOnnx,
  tflite: (plan) => writeTflite(plan),
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } });
const [model] = positionals;
const format = values.to ?? '';

if (!model || !(format in WRITERS)) {
  console.error('usage: npm run export -- MODEL --to onnx|tflite [OUT]');
  process.exitCode = 2;
} else {
  const bytes = WRITERS[format](await readPlan(diskFiles(modelFolder(model))));
  const file = positionals.at(1) ?? `${path.basename(model)}.${format}`;
  await writeFile(file, bytes);
  console.log(`${file}: ${bytes.byteLength} bytes`);
}
