import { readFileSync, readdirSync } from 'node:fs';
import { dispose, io, memory, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useWasmBackend } from '../../src/models/wasm';
import { networkCost } from '../../src/model/cost';
import { HardSigmoid, SqueezeExcitation } from '../../src/model/layers';
import { buildMobileNetV3 } from '../../src/model/layers/mobilenetv3';
import type { NetworkTable } from '../../src/model/table';
import { goldenInput, networkOf, readGoldens, withGoldenWeights } from './support/golden';

async function saved(network: LayersModel): Promise<io.ModelArtifacts> {
  return new Promise((resolve, reject) => {
    const handler = io.withSaveHandler((artifacts) => {
      // As it would be in a file.
      resolve({ ...artifacts, modelTopology: JSON.parse(JSON.stringify(artifacts.modelTopology)) as object });
      return Promise.resolve({
        modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' as const },
      });
    });
    network.save(handler).catch(reject);
  });
}

const predictions = (network: LayersModel, x: Tensor) =>
  tidy(() => [network.predict(x)].flat().map((output) => [...output.dataSync()]));

const weightNames = (network: LayersModel) => network.weights.map(({ originalName }) => originalName);

describe('a network that is saved and loaded by stock tfjs', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  for (const golden of readGoldens('networks').filter(({ widthMultiplier }) => widthMultiplier < 1)) {
    it(`predicts exactly the same, under the same weight names: ${golden.name}`, async () => {
      const network = withGoldenWeights(buildMobileNetV3(golden.table), golden);
      const loaded = await loadLayersModel(io.fromMemory(await saved(network)));
      const x = goldenInput(golden.name, [1, ...golden.table.inputShape]);
      expect(predictions(loaded, x)).toEqual(predictions(network, x));
      expect(weightNames(loaded)).toEqual(weightNames(network));
      dispose(x);
      network.dispose();
      loaded.dispose();
    });
  }

  it('keeps layers that stand alone', async () => {
    for (const layer of [new SqueezeExcitation({ reduction: 2, gate: 'hardSigmoid' }), new HardSigmoid()]) {
      const network = networkOf(layer, [1, 4, 5, 8]);
      const loaded = await loadLayersModel(io.fromMemory(await saved(network)));
      const x = goldenInput('alone', [1, 4, 5, 8]);
      expect(predictions(loaded, x)).toEqual(predictions(network, x));
      dispose(x);
      network.dispose();
      loaded.dispose();
    }
  });

  it('leaves no tensor behind once both are disposed of', async () => {
    const before = memory().numTensors;
    const network = buildMobileNetV3({
      variant: 'small',
      widthMultiplier: 0.35,
      inputShape: [32, 32, 1],
      heads: { genre: 10 },
    });
    const loaded = await loadLayersModel(io.fromMemory(await saved(network)));
    network.dispose();
    loaded.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

describe('the networks in public/models', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  const names = readdirSync('public/models', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it.for(names)('%s is what its own table builds', (name) => {
    // packageModel.ts wrote it.
    const { modelTopology, weightsManifest, userDefinedMetadata } = JSON.parse(
      readFileSync(`public/models/${name}/model.json`, 'utf8'),
    ) as io.ModelJSON & { userDefinedMetadata: { table: NetworkTable } };
    const { table } = userDefinedMetadata;
    const network = buildMobileNetV3(table);
    expect(JSON.parse(JSON.stringify(network.toJSON(undefined, false)))).toEqual(modelTopology);
    expect(weightsManifest.flatMap(({ weights }) => weights.map((weight) => weight.name))).toEqual(
      weightNames(network),
    );
    const trainable = network.trainableWeights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
    expect(networkCost(table).parameters).toBe(trainable);
    network.dispose();
  });
});

const sizeOf = (shape: (number | null)[]) => shape.reduce<number>((size, side) => size * (side ?? 0), 1);
