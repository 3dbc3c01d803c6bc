import { layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeKernels } from '../../cli/support/nodeKernels';
import { useSimdBackend } from '../../src/backend';
import { UnwritableLayerError, walkModel, type ModelOperations } from '../../src/export/walkModel';
import { randomNetwork } from '../support/randomNetwork';
import { SMALL_TABLE } from '../support/tables';

/** Writes each operation as its name and what it takes. */
const names: ModelOperations<string> = {
  convolution: (name, { inputs, outputs, activation = 'linear' }, x) =>
    `${x} > ${name} ${inputs}-${outputs} ${activation}`,
  dense: (name, { inputs, outputs, activation = 'linear' }, x) =>
    `${x} > ${name} ${inputs}-${outputs} ${activation}`,
  activate: (_, activation, x) => `${x} > ${activation}`,
  pool: (_, x) => `${x} > pool`,
  gate: (_, gate, x) => `${x} > ${gate}`,
  scale: (_, x, gates) => `(${x}) * (${gates})`,
  add: (_, x) => `${x} + skip`,
};

beforeAll(() => useSimdBackend(nodeKernels));

describe('the walk through a network', () => {
  it('meets every operation in its order, for each head', () => {
    const model = randomNetwork({ ...SMALL_TABLE, blocks: SMALL_TABLE.blocks.slice(1) });
    const heads = walkModel(model, 'mel', names);
    model.dispose();
    expect(Object.keys(heads)).toEqual(Object.keys(SMALL_TABLE.heads));
    const block1 =
      'mel > stem 1-8 hardSwish > block1/expand 8-24 hardSwish > block1/depthwise 24-24 hardSwish > block1/project 24-8 linear + skip';
    const filtered = `${block1} > block2/expand 8-20 hardSwish > block2/depthwise 20-20 hardSwish`;
    const gates = `${filtered} > pool > block2/se/reduce 20-6 relu > block2/se/expand 6-20 linear > sigmoid`;
    const shared = `(${filtered}) * (${gates}) > block2/project 20-12 linear > last 12-16 hardSwish > pool > hidden 16-16 linear > hardSwish`;
    expect(heads).toEqual({ tags: `${shared} > tags 16-3 linear`, genre: `${shared} > genre 16-10 linear` });
  });

  it('folds batch norms into their convolutions', () => {
    const model = randomNetwork(SMALL_TABLE);
    const read = (name: string) =>
      model.layers[1].weights
        .find(({ originalName }) => originalName === `stem/${name}`)
        ?.read()
        .dataSync() ?? [];
    walkModel(model, '', {
      ...names,
      convolution: (name, { weights, bias }, x) => {
        if (name !== 'stem') return x;
        const scale = read('gamma')[3] / Math.sqrt(read('movingVariance')[3] + 1e-3);
        expect(weights[3]).toBeCloseTo(read('kernel')[3] * scale, 6);
        expect(bias[3]).toBeCloseTo(read('beta')[3] - read('movingMean')[3] * scale, 6);
        return x;
      },
    });
    model.dispose();
    expect.assertions(2);
  });

  it('ends, with its name, at a layer that no format is told how to write', () => {
    const model = sequential({ layers: [layers.flatten({ inputShape: [4, 4, 1], name: 'flat' })] });
    expect(() => walkModel(model, '', names)).toThrow(UnwritableLayerError);
    expect(() => walkModel(model, '', names)).toThrow("'flat' of class Flatten");
    const odd = sequential({
      layers: [layers.dense({ units: 2, activation: 'tanh', inputShape: [3], name: 'odd' })],
    });
    expect(() => walkModel(odd, '', names)).toThrow("'odd' of class Dense");
    model.dispose();
    odd.dispose();
  });
});
