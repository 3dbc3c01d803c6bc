import { grad, memory, serialization, tensor1d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useWasmBackend } from '../../src/models/wasm';
import { HardSigmoid, HardSwish } from '../../src/model/layers';
import { ACTIVATIONS, GATES } from '../../src/model/layers/activations';
import { maxDifference, readGoldens, TOLERANCE } from './support/golden';

const { points, functions } = readGoldens('activations');

describe('activations against PyTorch', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  for (const [name, compute] of Object.entries({ ...ACTIVATIONS, ...GATES })) {
    const expected = functions[name as keyof typeof functions];

    it(`${name} has PyTorch's values`, () => {
      tidy(() => {
        expect(maxDifference(compute(tensor1d(points)), expected.values)).toBeLessThan(TOLERANCE);
      });
    });

    it(`${name} has PyTorch's derivatives`, () => {
      tidy(() => {
        const derivative = grad((x: Tensor) => compute(x))(tensor1d(points));
        expect(maxDifference(derivative, expected.derivatives)).toBeLessThan(TOLERANCE);
      });
    });
  }

  for (const [Layer, name] of [
    [HardSwish, 'hardSwish'],
    [HardSigmoid, 'hardSigmoid'],
  ] as const) {
    it(`${name} is the same as a layer, which leaves one tensor behind`, () => {
      const x = tensor1d(points);
      const before = memory().numTensors;
      const y = new Layer().apply(x) as Tensor;
      expect(memory().numTensors).toBe(before + 1);
      expect(maxDifference(y, functions[name].values)).toBeLessThan(TOLERANCE);
      x.dispose();
      y.dispose();
    });

    it(`${name} is known to tfjs by its class name`, () => {
      expect(serialization.SerializationMap.getMap().classNameMap).toHaveProperty(Layer.className);
    });
  }
});
