import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeKernels } from '../../cli/support/nodeKernels';
import { MissingKernelError, simdBackend, together, useSimdBackend } from '../../src/backend';
import { TFJS_KERNELS } from '../../src/backend/kernels/missing';
import { ConvBatchNorm, HardSwish, InvertedResidual, SqueezeExcitation } from '../../src/model/layers';
import { predictHeads } from '../../src/models/predictHeads';
import { expectAgreement } from '../support/comparison';
import { noise } from '../support/noise';
import { randomNetwork } from '../support/randomNetwork';
import { SMALL_TABLE } from '../support/tables';

const [BANDS, FRAMES] = SMALL_TABLE.inputShape;
const LENGTH = BANDS * FRAMES;

const simd = simdBackend;

beforeEach(() => useSimdBackend(nodeKernels));

describe('a network on our backend', () => {
  let model: LayersModel;
  beforeAll(async () => {
    await useSimdBackend(nodeKernels);
    model = randomNetwork(SMALL_TABLE);
  });

  it('answers a window alike, alone and in a batch of any size', async () => {
    const input = noise(37 * LENGTH);
    const alone = await predictHeads(model, input.subarray(3 * LENGTH, 4 * LENGTH), 1);
    for (const windows of [4, 16, 17, 37]) {
      const { genre, tags } = await predictHeads(model, input.subarray(0, windows * LENGTH), windows);
      expect(genre).toHaveLength(10 * windows);
      expectAgreement({ genre: genre.slice(30, 40), tags: tags.slice(9, 12) }, alone);
    }
  });

  it('answers by predict, which cuts batches, as by predictOnBatch', () => {
    tf.tidy(() => {
      const x = tf.tensor4d(noise(5 * LENGTH), [5, BANDS, FRAMES, 1]);
      const whole = model.predictOnBatch(x) as tf.Tensor[];
      const cut = model.predict(x, { batchSize: 2 }) as tf.Tensor[];
      whole.forEach((expected, head) => {
        expect(cut[head].shape).toEqual(expected.shape);
        expected.dataSync().forEach((value, index) => {
          expect(cut[head].dataSync()[index]).toBeCloseTo(value, 4);
        });
      });
    });
  });

  it('hands on what is not a number, but to no other window', () => {
    const logits = (input: Float32Array) =>
      tf.tidy(() => {
        const x = tf.tensor4d(input, [3, BANDS, FRAMES, 1]);
        const outputs = model.predictOnBatch(x) as tf.Tensor[];
        return [...outputs[model.outputNames.indexOf('genre')].dataSync()];
      });
    const sounds = noise(3 * LENGTH);
    const expected = logits(sounds);
    for (const poison of [NaN, Infinity, -Infinity, 3e38]) {
      const genre = logits(
        sounds.map((value, index) =>
          index >= LENGTH && index < 2 * LENGTH && index % 97 === 0 ? poison : value,
        ),
      );
      expect(genre.slice(0, 10)).toEqual(expected.slice(0, 10));
      expect(genre.slice(10, 20).every(Number.isFinite)).toBe(false);
      expect(genre.slice(20)).toEqual(expected.slice(20));
      expect(logits(sounds)).toEqual(expected);
    }
  });

  it('takes no more memory for the hundredth batch than for the first', async () => {
    const input = noise(8 * LENGTH);
    await predictHeads(model, input, 8);
    const { totalBytes, usedBytes } = simd().arena;
    for (let batch = 0; batch < 100; batch++) await predictHeads(model, input, 8);
    expect(simd().arena.totalBytes).toBe(totalBytes);
    expect(simd().arena.usedBytes).toBe(usedBytes);
  });

  it('gives back every byte when it is disposed of', async () => {
    const before = { ...tf.memory(), used: simd().arena.usedBytes };
    const other = randomNetwork(SMALL_TABLE, 2);
    await predictHeads(other, noise(3 * LENGTH), 3);
    await predictHeads(other, noise(LENGTH), 1);
    expect(simd().arena.usedBytes).toBeGreaterThan(before.used);
    other.dispose();
    expect({ ...tf.memory(), used: simd().arena.usedBytes }).toMatchObject({
      numTensors: before.numTensors,
      numDataBuffers: before.numDataBuffers,
      numBytes: before.numBytes,
      used: before.used,
    });
  });

  it('answers alike where its steps run together, and where they run at once', async () => {
    const other = randomNetwork(SMALL_TABLE, 3);
    // The first run packs weights in the middle, in memory that steps have given back and not yet used.
    const first = await predictHeads(other, noise(3 * LENGTH), 3);
    tf.tidy(() => {
      const x = tf.tensor4d(noise(3 * LENGTH), [3, BANDS, FRAMES, 1]);
      const outputs = other.predictOnBatch(x) as tf.Tensor[];
      expect(outputs[other.outputNames.indexOf('genre')].dataSync()).toEqual(first.genre);
      const read = together(() => (other.predictOnBatch(x) as tf.Tensor[]).map((head) => head.dataSync()));
      expect(read[other.outputNames.indexOf('tags')]).toEqual(first.tags);
    });
    other.dispose();
  });

  it('gives its steps to be timed, each as often as is wanted', async () => {
    const expected = await predictHeads(model, noise(LENGTH), 1);
    const { usedBytes } = simd().arena;
    const x = tf.tensor4d(noise(LENGTH), [1, BANDS, FRAMES, 1]);
    let outputs: tf.Tensor[] = [];
    const { steps, release } = simd().record(() => {
      outputs = model.predictOnBatch(x) as tf.Tensor[];
    });
    expect(steps.map(({ name }) => name)).toEqual([
      'stem',
      ...['block1/depthwise', 'block1/gates', 'block1/project'],
      ...['block2/depthwise', 'block2/project'],
      ...['block3/depthwise', 'block3/gates', 'block3/project'],
      ...['last', 'mean', 'dense', 'hiddenActivation', 'dense', 'dense'],
    ]);
    // What else is computed meanwhile neither changes what they compute nor is changed by it.
    expect(await predictHeads(model, noise(LENGTH), 1)).toEqual(expected);
    const recorded = outputs.map((output) => output.dataSync());
    await predictHeads(model, noise(5 * LENGTH, 2), 5);
    for (const { run } of steps) run();
    expect(outputs.map((output) => output.dataSync())).toEqual(recorded);
    tf.dispose([x, outputs]);
    release();
    expect(simd().arena.usedBytes).toBe(usedBytes);
    expect(await predictHeads(model, noise(LENGTH), 1)).toEqual(expected);
  });

  it('keeps the memory of its steps from others until they are released', async () => {
    const x = tf.tensor4d(noise(LENGTH), [1, BANDS, FRAMES, 1]);
    const record = () =>
      simd().record(() => {
        tf.dispose(model.predictOnBatch(x));
      });
    record().release();
    const { totalBytes } = simd().arena;
    const kept = record();
    await predictHeads(model, noise(LENGTH), 1);
    // New memory is taken for each, and given back to all.
    expect(simd().arena.totalBytes).toBeGreaterThan(totalBytes);
    kept.release();
    const { totalBytes: most } = simd().arena;
    await predictHeads(model, noise(LENGTH), 1);
    expect(simd().arena.totalBytes).toBe(most);
    x.dispose();
  });
});

describe('a layer on our backend', () => {
  const layers = {
    'a pointwise convolution': () =>
      new ConvBatchNorm({ filters: 20, kernelSize: 1, stride: 1, activation: 'relu' }),
    'a depthwise convolution': () =>
      new ConvBatchNorm({ filters: 12, kernelSize: 5, stride: 2, depthwise: true, activation: 'hardSwish' }),
    'h-swish': () => new HardSwish(),
    'squeeze-and-excitation': () => new SqueezeExcitation({ gate: 'hardSigmoid' }),
    'an inverted residual': () =>
      new InvertedResidual({
        ...{ kernelSize: 3, expandedChannels: 30, outChannels: 12, squeezeChannels: 8, stride: 1 },
        ...{ activation: 'hardSwish', gate: 'sigmoid' },
      }),
  };

  it.each(Object.entries(layers))(
    '%s takes any tensor, and gives one that any backend reads',
    async (_, makeLayer) => {
      const layer = makeLayer();
      const x = tf.tensor4d(noise(2 * 7 * 9 * 12), [2, 7, 9, 12]);
      const ours = layer.apply(x) as tf.Tensor;
      const values = ours.dataSync();
      await tf.setBackend('cpu');
      const theirs = layer.apply(x) as tf.Tensor;
      expect(ours.shape).toEqual(theirs.shape);
      const expected = theirs.dataSync();
      values.forEach((value, index) => {
        expect(value).toBeCloseTo(expected[index], 4);
      });
      // A tensor that our backend computed moves to where it is needed.
      expect(tf.sum(tf.abs(ours)).dataSync()[0]).toBeCloseTo(tf.sum(tf.abs(theirs)).dataSync()[0], 2);
      tf.dispose([x, ours, theirs]);
    },
  );
});

describe('tensors of our backend', () => {
  it('keep their values in another shape, as copies of the whole, and cut by rows', () => {
    tf.tidy(() => {
      const x = tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]);
      expect(tf.reshape(x, [2, 3]).arraySync()).toEqual([
        [1, 2, 3],
        [4, 5, 6],
      ]);
      expect(tf.clone(x).arraySync()).toEqual(x.arraySync());
      expect(tf.slice(x, [1], [-1]).arraySync()).toEqual([
        [3, 4],
        [5, 6],
      ]);
      expect(tf.concat([x, tf.slice(x, [0], [1])], 0).shape).toEqual([4, 2]);
    });
  });

  it('become probabilities by softmax', () => {
    tf.tidy(() => {
      const [low, high, even] = tf.softmax(tf.tensor2d([0, Math.log(3), 1000, 1000], [2, 2])).dataSync();
      expect(low).toBeCloseTo(0.25);
      expect(high).toBeCloseTo(0.75);
      expect(even).toBeCloseTo(0.5);
    });
  });

  it('live as long as anybody refers to them', () => {
    const x = tf.tensor2d([1, 2], [1, 2]);
    const y = tf.reshape(x, [2]);
    expect(simd().refCount(x.dataId)).toBe(2);
    x.dispose();
    expect([...y.dataSync()]).toEqual([1, 2]);
    y.dispose();
    expect(simd().refCount(x.dataId)).toBe(0);
  });

  it('may go to another backend and come back', async () => {
    const x = tf.tensor1d([1, 2, 3]);
    const numDataIds = simd().numDataIds();
    await tf.setBackend('cpu');
    expect(tf.tidy(() => [...tf.add(x, 1).dataSync()])).toEqual([2, 3, 4]);
    await useSimdBackend(nodeKernels);
    expect(simd().numDataIds()).toBe(numDataIds - 1);
    expect(tf.tidy(() => [...tf.reshape(x, [3, 1]).dataSync()])).toEqual([1, 2, 3]);
    expect(simd().numDataIds()).toBe(numDataIds);
    x.dispose();
    expect(simd().numDataIds()).toBe(numDataIds - 1);
  });

  it('may come from another backend', async () => {
    await tf.setBackend('cpu');
    const x = tf.tensor1d([1, 2, 3]);
    await useSimdBackend(nodeKernels);
    const { numTensors } = tf.memory();
    tf.tidy(() => {
      expect([...tf.reshape(x, [3, 1]).dataSync()]).toEqual([1, 2, 3]);
    });
    x.dispose();
    expect(tf.memory().numTensors).toBe(numTensors - 1);
    expect(simd().refCount(x.dataId)).toBe(0);
  });
});

describe('an operation that our backend lacks', () => {
  it('is refused with its name, and with what to do', () => {
    expect(() =>
      tf.tidy(() => tf.conv2d(tf.zeros<tf.Rank.R4>([1, 4, 4, 2]), tf.zeros([3, 3, 2, 2]), 1, 'same')),
    ).toThrow(
      "The backend 'simd' has no kernel for 'Conv2D'. Choose another backend for it, with tf.setBackend('wasm') or tf.setBackend('cpu').",
    );
    expect(() => tf.tidy(() => tf.add(1, 2))).toThrow(MissingKernelError);
    const odd = new ConvBatchNorm({ name: 'wide', filters: 2, kernelSize: 7, stride: 1 });
    expect(() => tf.tidy(() => odd.apply(tf.zeros([1, 9, 9, 3])) as tf.Tensor)).toThrow('7x7 at stride 1');
    odd.dispose();
  });

  it('is any of those that tfjs knows by name', () => {
    // Names of kernels are what tfjs-core exports as texts, beside its version.
    const names = Object.entries(tf)
      .filter(
        ([name, value]) => typeof value === 'string' && !['version_core', 'OP_SCOPE_SUFFIX'].includes(name),
      )
      .map(([, value]) => value as unknown as string);
    expect(names.length).toBeGreaterThan(150);
    expect(names.filter((name) => !TFJS_KERNELS.includes(name))).toEqual([]);
  });
});
