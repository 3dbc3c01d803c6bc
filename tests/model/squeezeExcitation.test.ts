import { memory, ones, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useWasmBackend } from '../../src/models/wasm';
import { SqueezeExcitation } from '../../src/model/layers';
import {
  goldenInput,
  maxDifference,
  networkOf,
  readGoldens,
  TOLERANCE,
  withGoldenWeights,
} from './support/golden';

describe('squeeze-and-excitation', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  for (const golden of readGoldens('squeezeExcitation')) {
    const { name, gate, squeezeChannels, inputShape, output } = golden;

    it(`answers as PyTorch's: ${name}`, () => {
      // 24 channels: squeezed to 6 by the default reduction of 4, to 8 by an explicit width.
      const layer = new SqueezeExcitation({
        name: 'se',
        gate,
        ...(squeezeChannels === 6 ? {} : { squeezeChannels }),
      });
      const network = withGoldenWeights(networkOf(layer, inputShape), golden);
      tidy(() => {
        const y = network.predict(goldenInput(name, inputShape)) as Tensor;
        expect(y.shape).toEqual(inputShape);
        expect(maxDifference(y, output)).toBeLessThan(TOLERANCE);
      });
      network.dispose();
    });
  }

  it('opens its gates by a sigmoid unless told otherwise', () => {
    expect(new SqueezeExcitation().gate).toBe('sigmoid');
  });

  it('squeezes to channels // reduction, rounded down', () => {
    const layer = new SqueezeExcitation({ reduction: 3 });
    layer.build([null, 4, 4, 16]);
    expect(layer.getWeights().map(({ shape }) => shape)).toEqual([[16, 5], [5], [5, 16], [16]]);
    layer.getWeights().forEach((weight) => {
      weight.dispose();
    });
  });

  it('keeps its settings through getConfig and fromConfig', () => {
    for (const settings of [
      { reduction: 8, gate: 'hardSigmoid' },
      { squeezeChannels: 3, gate: 'sigmoid' },
    ] as const) {
      const { gate, reduction, squeezeChannels } = SqueezeExcitation.fromConfig<SqueezeExcitation>(
        SqueezeExcitation,
        new SqueezeExcitation(settings).getConfig(),
      );
      expect({ gate, reduction, squeezeChannels }).toEqual({
        reduction: 4,
        squeezeChannels: undefined,
        ...settings,
      });
    }
  });

  it('leaves nothing behind but its output', () => {
    const layer = new SqueezeExcitation();
    const x = ones([1, 3, 3, 8]);
    (layer.apply(x) as Tensor).dispose();
    const before = memory().numTensors;
    const y = layer.apply(x) as Tensor;
    expect(memory().numTensors).toBe(before + 1);
    y.dispose();
    x.dispose();
    layer.dispose();
  });

  it('says that it needs to know its channels', () => {
    expect(() => {
      new SqueezeExcitation().build([null, 4, 4, null]);
    }).toThrow(RangeError);
  });
});
