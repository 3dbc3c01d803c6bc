import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { io } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, it } from 'vitest';
import { diskFiles, modelFolder } from '../../cli/support/modelFolder';
import { nodeEngineFiles } from '../../cli/support/nodeEngineFiles';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { loadNetwork } from '../../src/models/loadNetwork';
import { useWasmBackend } from '../../src/models/wasmBackend';
import '../../src/model/layers';
import { expectAgreement, predictions } from './support/comparison';
import { noise } from './support/noise';

const MODELS = readdirSync(modelFolder('.'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

async function layersModel(folder: string) {
  const json = JSON.parse(await readFile(`${folder}/model.json`, 'utf8')) as io.ModelJSON;
  const weights = async (manifest: io.WeightsManifestConfig) => {
    const files = manifest.flatMap(({ paths }) => paths).map((path) => diskFiles(folder).read(path));
    return [manifest.flatMap((group) => group.weights), await Promise.all(files)] as [
      io.WeightsManifestEntry[],
      ArrayBuffer[],
    ];
  };
  return loadLayersModel(io.fromMemory(await io.getModelArtifactsForJSON(json, weights)));
}

describe.each(MODELS)('the network $name', ({ name }) => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  it.each(['wasm-simd', 'wasm'] as const)('says on %s what its layers model says', async (backend) => {
    const folder = modelFolder(name);
    const model = await layersModel(folder);
    const { engine } = await loadNetwork(diskFiles(folder), {
      engineFiles: nodeEngineFiles,
      backend: { backend, reason: 'asked' },
    });
    const { bands, frames } = engine.shape;
    const input = noise(2 * bands * frames);
    expectAgreement(await engine.run(input, 2), predictions(model, input, 2));
    engine.dispose();
    model.dispose();
  });
});
