import { tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { buildMobileNetV3 } from '../../src/model/layers/mobilenetv3';
import type { NetworkTable } from '../../src/model/table';
import { noise } from './noise';

/**
 * A network whose every weight is noise, the batch norms' among them; kernels are scaled as He et al. 2015 do, so that
 * activations neither grow nor vanish from layer to layer. The caller disposes of it.
 */
export function randomNetwork(table: NetworkTable, seed = 1): LayersModel {
  const network = buildMobileNetV3(table);
  const weights = network.weights.map(({ originalName, shape }, index) => {
    // Weights, unlike inputs, have no unknown side.
    const sides = shape as number[];
    const values = noise(
      sides.reduce((product, side) => product * side, 1),
      seed + index,
    );
    return tensor(
      values.map((value) => scaled(value, originalName, sides)),
      sides,
    );
  });
  network.setWeights(weights);
  weights.forEach((weight) => {
    weight.dispose();
  });
  return network;
}

function scaled(value: number, name: string, sides: number[]): number {
  if (name.endsWith('kernel')) {
    const inputs = sides
      .slice(0, name.includes('depthwise') ? 2 : -1)
      .reduce((product, side) => product * side, 1);
    return value * Math.sqrt(6 / inputs);
  }
  return name.endsWith('movingVariance') || name.endsWith('gamma') ? 1 + value / 2 : value / 2;
}
