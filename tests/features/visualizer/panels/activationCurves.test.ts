import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIVATION_CURVES } from '../../../../src/features/visualizer/panels/activationCurves';
import { ACTIVATIONS } from '../../../../src/model/layers/activations';

const numbers = fc.float({ min: -50, max: 50, noNaN: true });

test.each(['relu', 'hardSwish'] as const)('the curve of %s is what the network computes', (name) => {
  fc.assert(
    fc.property(numbers, (x) => {
      const [computed] = tf.tidy(() => ACTIVATIONS[name](tf.tensor1d([x])).dataSync());
      expect(ACTIVATION_CURVES[name](x)).toBeCloseTo(computed, 4);
    }),
  );
});

test('h-swish stays near the swish that it stands in for', () => {
  fc.assert(
    fc.property(numbers, (x) => {
      expect(Math.abs(ACTIVATION_CURVES.hardSwish(x) - ACTIVATION_CURVES.swish(x))).toBeLessThan(0.15);
    }),
  );
});
