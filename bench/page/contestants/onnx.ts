import * as ort from 'onnxruntime-web/wasm';
import { writeOnnx } from '../../../src/export';
import type { MakeContestant } from './contestant';

ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = '/node_modules/onnxruntime-web/dist/';

export const makeOnnx: MakeContestant = async ({ makeModel, windows }) => {
  const network = await makeModel();
  const [, height, width] = network.inputs[0].shape as number[];
  const session = await ort.InferenceSession.create(writeOnnx(network), { executionProviders: ['wasm'] });
  network.dispose();
  return {
    run: async (input) => {
      const outputs = await session.run({
        mel: new ort.Tensor('float32', input, [windows, 1, height, width]),
      });
      // Both heads are float32 in the file that was written.
      return { genre: outputs.genre.data as Float32Array, tags: outputs.tags.data as Float32Array };
    },
    dispose: () => {
      void session.release();
    },
  };
};
