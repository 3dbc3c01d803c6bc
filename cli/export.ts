/** Writes a network in a format that is read elsewhere. `npm run export -- --help` tells how. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EXPORT_FORMATS, isExportFormat, writeNetwork } from '../src/export';
import { loadNetwork } from '../src/models/load';
import { fromHere } from './support/fromHere';
import { diskFiles, modelFolder } from './support/modelFolder';
import { nodeBackendFiles } from './support/nodeBackendFiles';
import { printable } from './support/printable';
import { runProgram, UsageError } from './support/runProgram';

const PROGRAM = {
  usage: 'Usage: npm run export -- MODEL --to onnx|tflite [OUT]',
  help: `Writes a network, one of public/models by its name or a folder, for other runtimes. OUT is MODEL.onnx or MODEL.tflite unless
given. Inputs are mel windows as the network's card.json describes them, outputs are logits.
The file carries labels, front end, calibration, version and licence in its metadata; docs/export.md shows how they are used.

  --to onnx|tflite   the format`,
  options: { to: { type: 'string', default: '' } },
  arguments: { least: 1, most: 2 },
} as const;

await runProgram(PROGRAM, async ({ positionals, values: { to: format } }) => {
  const [model] = positionals;
  if (!isExportFormat(format)) {
    throw new UsageError(`--to takes ${EXPORT_FORMATS.join(' or ')}, not "${format}".`);
  }
  const network = await loadNetwork(diskFiles(modelFolder(model)), { backendFiles: nodeBackendFiles });
  const bytes = writeNetwork(network, format);
  network.dispose();
  const file = positionals.at(1) ?? `${path.basename(model)}.${format}`;
  await writeFile(fromHere(file), bytes);
  console.log(`${printable(file)}: ${bytes.byteLength} bytes`);
});
