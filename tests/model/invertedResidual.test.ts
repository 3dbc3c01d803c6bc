import { tidy, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useWasmBackend } from '../../src/models/wasm';
import { InvertedResidual } from '../../src/model/layers';
import type { BlockSettings } from '../../src/model/table';
import {
  goldenInput,
  maxDifference,
  networkOf,
  readGoldens,
  TOLERANCE,
  withGoldenWeights,
} from './support/golden';

const PLAIN: BlockSettings = {
  kernelSize: 3,
  expandedChannels: 24,
  outChannels: 8,
  squeezeChannels: 0,
  activation: 'relu',
  stride: 1,
};

function weightNames(settings: Partial<BlockSettings>): string[] {
  const layer = new InvertedResidual({ name: 'block1', gate: 'sigmoid', ...PLAIN, ...settings });
  const network = networkOf(layer, [1, 6, 6, 8]);
  const names = layer.weights.map(({ originalName }) => originalName);
  network.dispose();
  return names;
}

describe('an inverted residual', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  for (const golden of readGoldens('invertedResidual')) {
    const { name, block, gate, inputShape, output } = golden;

    it(`answers as PyTorch's: ${name}`, () => {
      const layer = new InvertedResidual({ name: 'block1', gate, ...block });
      const network = withGoldenWeights(networkOf(layer, inputShape), golden);
      tidy(() => {
        const y = network.predict(goldenInput(name, inputShape)) as Tensor;
        // The shape is known without the numbers too, and 7 x 6 halves to 4 x 3 under symmetric padding.
        expect(y.shape.slice(1)).toEqual(layer.computeOutputShape(inputShape).slice(1));
        expect(y.shape).toEqual(
          block.stride === 1 ? [1, 7, 6, block.outChannels] : [1, 4, 3, block.outChannels],
        );
        expect(maxDifference(y, output)).toBeLessThan(TOLERANCE);
      });
      network.dispose();
    });
  }

  it('names its weights by their place in it', () => {
    expect(weightNames({ squeezeChannels: 8 })).toEqual(
      [
        ...['expand/kernel', 'expand/gamma', 'expand/beta'],
        ...['depthwise/kernel', 'depthwise/gamma', 'depthwise/beta'],
        ...['se/reduce/kernel', 'se/reduce/bias', 'se/expand/kernel', 'se/expand/bias'],
        ...['project/kernel', 'project/gamma', 'project/beta'],
        ...['expand/movingMean', 'expand/movingVariance', 'depthwise/movingMean', 'depthwise/movingVariance'],
        ...['project/movingMean', 'project/movingVariance'],
      ].map((name) => `block1/${name}`),
    );
  });

  it('has no expansion where its width is that of the input', () => {
    expect(weightNames({ expandedChannels: 8 }).filter((name) => name.includes('/expand/'))).toEqual([]);
  });

  it('trains kernels, scales and shifts, but not the moving statistics', () => {
    const layer = new InvertedResidual({ name: 'block1', gate: 'sigmoid', ...PLAIN });
    const network = networkOf(layer, [1, 6, 6, 8]);
    const frozen = layer.nonTrainableWeights.map(({ originalName }) => originalName.split('/').at(-1));
    expect(new Set(frozen)).toEqual(new Set(['movingMean', 'movingVariance']));
    expect(layer.trainableWeights).toHaveLength(9);
    layer.trainable = false;
    expect(layer.trainableWeights).toHaveLength(0);
    network.dispose();
  });

  it('keeps its settings through getConfig and fromConfig', () => {
    const settings = { gate: 'hardSigmoid', ...PLAIN, squeezeChannels: 16 } as const;
    const copy = InvertedResidual.fromConfig<InvertedResidual>(
      InvertedResidual,
      new InvertedResidual({ name: 'block7', ...settings }).getConfig(),
    );
    expect(copy.settings).toEqual(settings);
    expect(copy.name).toBe('block7');
  });
});
