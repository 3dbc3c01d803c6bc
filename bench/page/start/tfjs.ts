import { tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { browserBackendFiles } from '../../../src/models/browser';
import { useWasmBackend } from '../../../src/models/wasm';
import '../../../src/model/layers';
import type { Starter } from './starter';

export const answer: Starter['answer'] = async (input) => {
  await useWasmBackend(browserBackendFiles.tfjs);
  const model = await loadLayersModel('/models/genre/model.json');
  // Our networks have two heads, so that a list of tensors is given.
  const outputs = model.predict(tensor4d(input, [1, 128, 300, 1])) as Tensor[];
  return Promise.all(outputs.map((output) => output.data()));
};
