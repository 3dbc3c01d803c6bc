import '@tensorflow/tfjs-backend-cpu';
import { dispose, io, setBackend } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fromPyTorch,
  tfjsName,
  WeightMismatchError,
  type PyTorchWeight,
} from '../../cli/support/pytorchWeights';
import { buildMobileNetV3 } from '../../src/model/layers/mobilenetv3';

const BATCH_NORM = ['weight', 'bias', 'running_mean', 'running_var'];

/** What PyTorch exports of the network that the tests build, in its order. */
function exportedWeights(): PyTorchWeight[] {
  const convolution = (name: string, out: number, inputs: number, kernel: number) => [
    { name: `${name}.conv.weight`, shape: [out, inputs, kernel, kernel] },
    ...BATCH_NORM.map((part) => ({ name: `${name}.bn.${part}`, shape: [out] })),
  ];
  const linear = (name: string, out: number, inputs: number) => [
    { name: `${name}.weight`, shape: [out, inputs] },
    { name: `${name}.bias`, shape: [out] },
  ];
  return [
    ...convolution('stem', 8, 1, 3),
    ...convolution('blocks.0.expand', 16, 8, 1),
    ...convolution('blocks.0.depthwise', 16, 1, 5),
    ...linear('blocks.0.se.reduce', 4, 16),
    ...linear('blocks.0.se.expand', 16, 4),
    ...convolution('blocks.0.project', 12, 16, 1),
    ...convolution('last', 24, 12, 1),
    ...linear('hidden', 16, 24),
    ...linear('heads.genre', 10, 16),
  ];
}

const sizeOf = ({ shape }: PyTorchWeight) => shape.reduce((size, side) => size * side, 1);

/** Every value counts up, so that each tells where it came from. */
function counted(weights: PyTorchWeight[]): Uint8Array {
  const total = weights.reduce((sum, weight) => sum + sizeOf(weight), 0);
  return new Uint8Array(Uint16Array.from({ length: total }, (_, index) => index).buffer);
}

describe('weights from PyTorch', () => {
  let network: LayersModel;

  beforeAll(async () => {
    await setBackend('cpu');
    network = buildMobileNetV3({
      inputShape: [16, 16, 1],
      stem: 8,
      blocks: [
        {
          kernelSize: 5,
          expandedChannels: 16,
          outChannels: 12,
          squeezeChannels: 4,
          activation: 'relu',
          stride: 2,
        },
      ],
      lastConv: 24,
      hidden: 16,
      heads: { genre: 10 },
      gate: 'sigmoid',
    });
  });

  afterAll(() => {
    network.dispose();
  });

  it('get the names of our layers', () => {
    const names = {
      'stem.conv.weight': 'stem/kernel',
      'blocks.6.expand.bn.running_var': 'block7/expand/movingVariance',
      'blocks.10.depthwise.bn.bias': 'block11/depthwise/beta',
      'blocks.3.se.reduce.weight': 'block4/se/reduce/kernel',
      'blocks.3.se.expand.bias': 'block4/se/expand/bias',
      'hidden.bias': 'hidden/bias',
      'heads.tags.weight': 'tags/kernel',
    };
    for (const [pytorch, tfjs] of Object.entries(names)) expect(tfjsName(pytorch)).toBe(tfjs);
  });

  it('come in the order of the network, every one of them once', () => {
    const weights = exportedWeights();
    const { specs, data } = fromPyTorch(network, weights, counted(weights));
    expect(specs.map(({ name }) => name)).toEqual(network.weights.map(({ originalName }) => originalName));
    const values = [...new Uint16Array(data.buffer)].sort((a, b) => a - b);
    expect(values).toEqual([...values.keys()]);
  });

  it('are turned from [out, in, height, width] into [height, width, in, out]', () => {
    const weights = exportedWeights();
    const { specs, data } = fromPyTorch(network, weights, counted(weights));
    const halves = new Uint16Array(data.buffer);

    /** Where a value lies among all of `list`. */
    function place(list: { name: string; shape: number[] }[], name: string, at: number[]) {
      let offset = 0;
      for (const weight of list) {
        if (weight.name === name)
          return offset + weight.shape.reduce((flat, side, i) => flat * side + at[i], 0);
        offset += sizeOf(weight);
      }
      throw new RangeError(name);
    }

    expect(halves[place(specs, 'block1/expand/kernel', [0, 0, 3, 9])]).toBe(
      place(weights, 'blocks.0.expand.conv.weight', [9, 3, 0, 0]),
    );
    expect(halves[place(specs, 'stem/kernel', [2, 1, 0, 5])]).toBe(
      place(weights, 'stem.conv.weight', [5, 0, 2, 1]),
    );
    expect(halves[place(specs, 'block1/depthwise/kernel', [4, 1, 7, 0])]).toBe(
      place(weights, 'blocks.0.depthwise.conv.weight', [7, 0, 4, 1]),
    );
    expect(halves[place(specs, 'genre/kernel', [11, 6])]).toBe(place(weights, 'heads.genre.weight', [6, 11]));
  });

  it('keep the 8 bits that some are stored in, among others of 16', () => {
    const quantization = { dtype: 'uint8', scale: 0.5, min: -3 } as const;
    const weights = exportedWeights().map((weight): PyTorchWeight => {
      return weight.name === 'hidden.weight' ? { ...weight, quantization } : weight;
    });
    const bytes = weights.map((weight) => {
      const values = Array.from({ length: sizeOf(weight) }, (_, index) => index % 15);
      return weight.quantization ? Uint8Array.from(values) : new Uint8Array(Uint16Array.from(values).buffer);
    });
    const { specs, data } = fromPyTorch(network, weights, Buffer.concat(bytes));
    const decoded = io.decodeWeights(data.buffer, specs);
    // [out 2, in 7] of 24 inputs is the 55th value, stored as 55 % 15.
    expect(decoded['hidden/kernel'].arraySync()).toHaveProperty('[7][2]', 10 * 0.5 - 3);
    expect(specs.find(({ name }) => name === 'hidden/kernel')?.quantization).toEqual(quantization);
    dispose(decoded);
  });

  it('are refused, by name, where one is missing', () => {
    const weights = exportedWeights().filter(({ name }) => name !== 'blocks.0.se.reduce.bias');
    expect(() => fromPyTorch(network, weights, counted(weights))).toThrow(WeightMismatchError);
    expect(() => fromPyTorch(network, weights, counted(weights))).toThrow('block1/se/reduce/bias');
  });

  it('are refused, by name, where one is left over', () => {
    const weights = [...exportedWeights(), { name: 'heads.mood.bias', shape: [4] }];
    expect(() => fromPyTorch(network, weights, counted(weights))).toThrow('mood/bias');
  });

  it('are refused, by name, where one has another shape, though as many values', () => {
    const weights = exportedWeights().map((weight) =>
      weight.name === 'hidden.weight' ? { ...weight, shape: [24, 16] } : weight,
    );
    expect(() => fromPyTorch(network, weights, counted(weights))).toThrow('hidden/kernel');
  });

  it('are refused where the file is longer or shorter than the list says', () => {
    const weights = exportedWeights();
    const data = counted(weights);
    for (const wrong of [data.subarray(2), Uint8Array.from([...data, 0, 0])]) {
      expect(() => fromPyTorch(network, weights, wrong)).toThrow(WeightMismatchError);
    }
  });
});
