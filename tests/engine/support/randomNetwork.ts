import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import fc from 'fast-check';
import { buildMobileNetV3 } from '../../../src/model/mobilenetv3';
import type { BlockSettings, NetworkTable } from '../../../src/model/table';
import { noise } from './noise';

const channels = fc.integer({ min: 1, max: 21 });

const block: fc.Arbitrary<BlockSettings> = fc.record({
  kernel: fc.constantFrom(3, 5),
  expansion: channels,
  out: channels,
  squeeze: fc.oneof(fc.constant(0), channels),
  activation: fc.constantFrom('relu', 'hardSwish'),
  stride: fc.constantFrom(1, 2),
});

/** Tables as pruning leaves them: channels that no vector divides, skips where widths happen to agree. */
export const randomTable: fc.Arbitrary<NetworkTable> = fc.record({
  inputShape: fc.tuple(fc.integer({ min: 9, max: 40 }), fc.integer({ min: 9, max: 40 }), fc.constant(1)),
  stem: channels,
  blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
  lastConv: channels,
  hidden: channels,
  heads: fc.record({ genre: channels, tags: channels }),
  gate: fc.constantFrom('sigmoid', 'hardSigmoid'),
});

/** A network whose every weight is noise, the batch norms' among them. The caller disposes of it. */
export function randomNetwork(table: NetworkTable, seed = 1): LayersModel {
  const network = buildMobileNetV3(table);
  const weights = network.weights.map(({ originalName: name, shape }, index) => {
    const length = shape.reduce<number>((product, side) => product * (side ?? 1), 1);
    const values = noise(length, seed + index);
    const scale = name.endsWith('kernel')
      ? Math.sqrt(((shape.length * shape.length * 3) / length) * (shape.at(-1) ?? 1))
      : 0.5;
    const positive = name.endsWith('movingVariance') || name.endsWith('gamma');
    return tensor(
      values.map((value) => (positive ? 1 + value / 2 : value * Math.min(1, scale))),
      shape as number[],
    );
  });
  network.setWeights(weights);
  weights.forEach((weight: Tensor) => {
    weight.dispose();
  });
  return network;
}
