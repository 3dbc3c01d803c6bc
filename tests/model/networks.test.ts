import { dispose, mean, memory, slice, tidy, zeros, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useWasmBackend } from '../../src/models/wasm';
import { networkCost } from '../../src/model/cost';
import { buildMobileNetV3 } from '../../src/model/layers/mobilenetv3';
import { mobileNetV3Table } from '../../src/model/table';
import { modelTaps } from '../../src/inspect/modelTaps';
import { goldenInput, maxDifference, readGoldens, TOLERANCE, withGoldenWeights } from './support/golden';

const SMALL = {
  variant: 'small',
  widthMultiplier: 0.35,
  inputShape: [32, 40, 1],
  heads: { genre: 10 },
} as const;

describe('whole networks against torchvision', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  for (const golden of readGoldens('networks')) {
    const { name, variant, widthMultiplier, options, table, layerMeans, logits } = golden;

    it(`${name} has the table that training has`, () => {
      const { inputShape, heads } = table;
      expect(mobileNetV3Table({ variant, widthMultiplier, inputShape, heads, ...options })).toEqual(table);
    });

    it(`${name} has as many parameters and multiply-adds`, () => {
      const { parameters, multiplyAdds } = golden;
      expect(networkCost(table)).toMatchObject({ parameters, multiplyAdds });
    });

    it(`${name} gives the same outputs after every block, and the same logits`, () => {
      const network = withGoldenWeights(buildMobileNetV3(table), golden);
      const tapped = modelTaps(network);
      tidy(() => {
        const outputs = tapped.predict(goldenInput(name, [2, ...table.inputShape])) as Tensor[];
        layerMeans.forEach((expected, index) => {
          const means = slice(mean(outputs[index], [1, 2]), [0, 0], [1, expected.length]);
          expect(maxDifference(means, expected), tapped.outputNames[index]).toBeLessThan(TOLERANCE);
        });
        expect(maxDifference(outputs[outputs.length - 1], logits)).toBeLessThan(TOLERANCE);
      });
      network.dispose();
    });
  }
});

describe('buildMobileNetV3', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  it('gives logits of each head in their order, of any number of windows', () => {
    const network = buildMobileNetV3({ ...SMALL, inputShape: [32, 40, 1], heads: { tags: 7, genre: 10 } });
    expect(network.outputNames).toEqual(['tags', 'genre']);
    tidy(() => {
      const outputs = network.predict(zeros([3, 32, 40, 1])) as Tensor[];
      expect(outputs.map(({ shape }) => shape)).toEqual([
        [3, 7],
        [3, 10],
      ]);
    });
    network.dispose();
  });

  it('builds the same from a variant and from the table of it', () => {
    const options = { ...SMALL, inputShape: [32, 40, 1] as [number, number, number] };
    const [one, other] = [buildMobileNetV3(options), buildMobileNetV3(mobileNetV3Table(options))];
    expect(one.toJSON(undefined, false)).toEqual(other.toJSON(undefined, false));
    one.dispose();
    other.dispose();
  });

  it('leaves no tensor behind: building, predicting, disposing', () => {
    const before = memory().numTensors;
    const network = buildMobileNetV3({ ...SMALL, inputShape: [32, 40, 1] });
    const built = memory().numTensors;
    const x = zeros([2, 32, 40, 1]);
    for (let run = 0; run < 3; run++) dispose(network.predict(x));
    x.dispose();
    expect(memory().numTensors).toBe(built);
    network.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

describe('modelTaps', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  it('shows every layer from the stem to the heads by its name, and shares the weights', () => {
    const network = buildMobileNetV3({ ...SMALL, inputShape: [32, 40, 1], heads: { genre: 10, tags: 3 } });
    const before = memory().numTensors;
    const tapped = modelTaps(network);
    expect(memory().numTensors).toBe(before);
    expect(tapped.outputNames).toEqual([
      'stem',
      ...Array.from({ length: 11 }, (_, index) => `block${index + 1}`),
      ...['last', 'pool', 'hidden', 'hiddenActivation', 'genre', 'tags'],
    ]);
    network.dispose();
  });
});
