import * as ort from 'onnxruntime-web/wasm';
import type { Starter } from './starter';

ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = '/ort/';

export const answer: Starter['answer'] = async (input) => {
  const session = await ort.InferenceSession.create('/genre.onnx', { executionProviders: ['wasm'] });
  return session.run({ mel: new ort.Tensor('float32', input, [1, 1, 128, 300]) });
};
