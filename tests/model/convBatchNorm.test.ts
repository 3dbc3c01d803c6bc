import { memory, ones, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useWasmBackend } from '../../src/models/wasm';
import { ConvBatchNorm } from '../../src/model/layers';
import {
  goldenInput,
  maxDifference,
  networkOf,
  readGoldens,
  TOLERANCE,
  withGoldenWeights,
} from './support/golden';

describe('a convolution with batch norm', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  for (const golden of readGoldens('convBatchNorm')) {
    const { name, kernelSize, stride, activation, inputShape, output } = golden;

    it(`answers as PyTorch's: ${name}`, () => {
      const layer = new ConvBatchNorm({ name: 'conv', filters: 4, kernelSize, stride, activation });
      const network = withGoldenWeights(networkOf(layer, inputShape), golden);
      tidy(() => {
        const y = network.predict(goldenInput(name, inputShape)) as Tensor;
        expect(y.shape).toEqual(layer.computeOutputShape(inputShape));
        expect(maxDifference(y, output)).toBeLessThan(TOLERANCE);
      });
      network.dispose();
    });
  }

  it('keeps its settings through getConfig and fromConfig', () => {
    for (const settings of [
      { filters: 8, kernelSize: 5, stride: 2, activation: 'relu' },
      { filters: 4, kernelSize: 1, stride: 1 },
    ] as const) {
      const config = new ConvBatchNorm({ name: 'stem', ...settings }).getConfig();
      const copy = ConvBatchNorm.fromConfig<ConvBatchNorm>(ConvBatchNorm, config);
      expect(copy.settings).toEqual(settings);
      expect(copy.name).toBe('stem');
    }
  });

  it('leaves sides that are not known unknown', () => {
    const layer = new ConvBatchNorm({ filters: 8, kernelSize: 3, stride: 2 });
    expect(layer.computeOutputShape([null, null, 7, 1])).toEqual([null, null, 4, 8]);
  });

  it('says that it needs to know its channels', () => {
    expect(() => {
      new ConvBatchNorm({ filters: 8, kernelSize: 3, stride: 2 }).build([null, 4, 4, null]);
    }).toThrow(RangeError);
  });

  it('leaves nothing behind but its output', () => {
    const before = memory().numTensors;
    const layer = new ConvBatchNorm({ filters: 8, kernelSize: 3, stride: 2, activation: 'hardSwish' });
    const x = ones([1, 5, 5, 2]);
    (layer.apply(x) as Tensor).dispose();
    const built = memory().numTensors;
    const y = layer.apply(x) as Tensor;
    expect(memory().numTensors).toBe(built + 1);
    y.dispose();
    x.dispose();
    layer.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
