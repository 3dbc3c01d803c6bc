import { setBackend, tidy, type Tensor } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diskFiles, modelFolder } from '../../cli/support/modelFolder';
import { nodeBackendFiles } from '../../cli/support/nodeBackendFiles';
import { nodeKernels } from '../../cli/support/nodeKernels';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { listNetworks } from '../../scripts/trainedNetworks';
import { useSimdBackend } from '../../src/backend';
import { buildMobileNetV3 } from '../../src/model/layers/mobilenetv3';
import type { NetworkTable } from '../../src/model/table';
import { loadNetwork } from '../../src/models/loadNetwork';
import { predictHeads } from '../../src/models/predictHeads';
import { useWasmBackend } from '../../src/models/wasm';
import { expectAgreement } from '../support/comparison';
import { noise } from '../support/noise';
import { randomNetwork } from '../support/randomNetwork';
import { randomTable } from '../support/tables';
import {
  goldenInput,
  maxDifference,
  readGoldens,
  TOLERANCE,
  withGoldenWeights,
} from '../model/support/golden';

const BACKENDS = [
  () => useSimdBackend(nodeKernels),
  () => useWasmBackend(nodeWasmPaths),
  () => setBackend('cpu'),
];

/** Expects a model to say the same on our backend, where it is now, as on tfjs's own. */
async function expectParity(model: LayersModel, windows: number): Promise<void> {
  const [, bands, frames] = model.inputs[0].shape as number[];
  const input = noise(windows * bands * frames);
  const ours = await predictHeads(model, input, windows);
  await useWasmBackend(nodeWasmPaths);
  expectAgreement(ours, await predictHeads(model, input, windows));
  await setBackend('cpu');
  expectAgreement(ours, await predictHeads(model, input, windows));
  await useSimdBackend(nodeKernels);
}

async function expectRandomParity(table: NetworkTable, windows: number, seed: number): Promise<void> {
  await useSimdBackend(nodeKernels);
  const model = randomNetwork(table, seed);
  await expectParity(model, windows);
  model.dispose();
}

describe('on our backend and on those of tfjs', () => {
  it.each(listNetworks('public/models'))('$name says the same', async ({ name }) => {
    const network = await loadNetwork(diskFiles(modelFolder(name)), { backendFiles: nodeBackendFiles });
    expect(network.runsOn).toEqual({ backend: 'simd', reason: 'default' });
    await expectParity(network.model, 2);
    network.dispose();
  });

  it.each(readGoldens('networks'))("$name says the same, which is what PyTorch's says", async (golden) => {
    await useSimdBackend(nodeKernels);
    const model = withGoldenWeights(buildMobileNetV3(golden.table), golden);
    const input = goldenInput(golden.name, [2, ...golden.table.inputShape]);
    const differences = [];
    for (const start of BACKENDS) {
      await start();
      differences.push(tidy(() => maxDifference(model.predictOnBatch(input) as Tensor, golden.logits)));
    }
    expect(Math.max(...differences)).toBeLessThan(TOLERANCE);
    model.dispose();
    input.dispose();
  });

  it('any network that pruning may leave says the same', async () => {
    await fc.assert(
      fc.asyncProperty(randomTable, fc.integer({ min: 1, max: 3 }), fc.nat(), expectRandomParity),
      { numRuns: 40 },
    );
  });
});
