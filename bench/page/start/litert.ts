import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import type { Starter } from './starter';

export const answer: Starter['answer'] = async (input) => {
  await loadLiteRt('/litert/', { threads: false });
  const model = await loadAndCompile('/genre.tflite', { accelerator: 'wasm' });
  const outputs = await model.run(Tensor.fromTypedArray(input, [1, 128, 300, 1]));
  return outputs.map((output) => output.toTypedArray());
};
