import '@tensorflow/tfjs-backend-cpu';
import {
  dispose,
  setBackend,
  square,
  sum,
  tidy,
  variable,
  variableGrads,
  type Scalar,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { tfjsName } from '../../cli/support/pytorchWeights';
import { InvertedResidual } from '../../src/model/layers';
import { goldenInput, networkOf, readGoldens, withGoldenWeights } from './support/golden';

const sumOfSquares = (tensor: Tensor): Scalar => tidy(() => sum(square(tensor)));

// On the cpu backend: that of wasm can't differentiate convolutions.
describe('gradients through an inverted residual', () => {
  beforeAll(() => setBackend('cpu'));

  for (const golden of readGoldens('invertedResidual')) {
    const { name, block, gate, inputShape, gradientSquares } = golden;

    it(`are PyTorch's, to the input and to every weight: ${name}`, () => {
      const layer = new InvertedResidual({ name: 'block1', gate, ...block });
      const network = withGoldenWeights(networkOf(layer, inputShape), golden);
      const x = tidy(() => variable(goldenInput(name, inputShape), true));
      const { value, grads } = variableGrads(() => sumOfSquares(layer.apply(x) as Tensor));
      // tfjs knows a variable by a name that is unique among all networks.
      const unique = new Map(layer.trainableWeights.map((weight) => [weight.originalName, weight.name]));
      for (const [key, expected] of Object.entries(gradientSquares)) {
        const gradient = grads[key === 'x' ? x.name : (unique.get(tfjsName(key)) ?? key)];
        const [squares] = tidy(() => sumOfSquares(gradient).dataSync());
        expect(Math.abs(squares / expected - 1), key).toBeLessThan(1e-4);
      }
      dispose([x, value, grads]);
      network.dispose();
    });
  }
});
