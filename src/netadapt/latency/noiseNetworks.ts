import { tensor, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { KernelFiles } from '../../backend';
import { buildMobileNetV3 } from '../../model/layers';
import type { NetworkTable } from '../../model';
import { modelRecorder, type RecordedModel } from './recordModel';

/**
 * Hands networks to `use`, recorded on our backend, one for each table and in their order, and disposes of them after it.
 *
 * @throws {Error} where the backend does not start here
 */
export async function withNoiseNetworks<T>(
  tables: readonly NetworkTable[],
  kernels: KernelFiles,
  use: (recorded: readonly RecordedModel[]) => Promise<T>,
): Promise<T> {
  const record = await modelRecorder(kernels);
  const models: LayersModel[] = [];
  const recorded: RecordedModel[] = [];
  try {
    for (const table of tables) {
      const model = noiseNetwork(table);
      models.push(model);
      recorded.push(record(model));
    }
    return await use(recorded);
  } finally {
    for (const each of [...recorded, ...models]) each.dispose();
  }
}

/**
 * What its weights are makes no difference to the time that a network takes, as long as its activations neither grow nor vanish (He
 * et al. 2015).
 */
function noiseNetwork(table: NetworkTable): LayersModel {
  const network = buildMobileNetV3(table);
  for (const weight of network.weights) {
    if (!weight.originalName.endsWith('kernel')) continue;
    // The shapes of weights are known.
    const shape = weight.shape as number[];
    const summed = weight.originalName.includes('depthwise') ? shape.slice(0, 2) : shape.slice(0, -1);
    const most = Math.sqrt(6 / product(summed));
    const values = Float32Array.from({ length: product(shape) }, (_, at) => most * Math.sin((at + 1) ** 1.5));
    tidy(() => {
      weight.write(tensor(values, shape));
    });
  }
  return network;
}

const product = (sides: readonly number[]): number => sides.reduce((total, side) => total * side, 1);
