import { tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { expect } from 'vitest';
import type { HeadOutputs } from '../../src/models/network';

/** What the layers model says, on the backend that is set. */
export function predictions(network: LayersModel, input: Float32Array, windows: number): HeadOutputs {
  const [, bands, frames] = network.inputs[0].shape as number[];
  return tidy(() => {
    const outputs = network.predict(tensor4d(input, [windows, bands, frames, 1])) as Tensor[];
    const logits = (head: string) => outputs[network.outputNames.indexOf(head)].dataSync<'float32'>();
    return { genre: logits('genre'), tags: logits('tags') };
  });
}

/** Expects logits to agree to 1e-4 of the largest of them, or of 1. */
export function expectAgreement(outputs: HeadOutputs, expected: HeadOutputs): void {
  for (const head of ['genre', 'tags'] as const) {
    expect(outputs[head]).toHaveLength(expected[head].length);
    const scale = Math.max(1, ...expected[head].map(Math.abs));
    const difference = outputs[head].map((logit, index) => Math.abs(logit - expected[head][index]));
    expect(Math.max(...difference) / scale).toBeLessThan(1e-4);
  }
}
