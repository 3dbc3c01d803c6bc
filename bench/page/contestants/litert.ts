import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { writeTflite } from '../../../cli/support/export/writeTflite';
import type { MakeContestant } from './contestant';

const WASM_FOLDER = '/node_modules/@litertjs/core/wasm/';
let loaded: Promise<unknown> | undefined;

/** Google's XNNPACK in wasm, one thread. */
export const makeLiteRt: MakeContestant = async ({ plan, windows }) => {
  loaded ??= loadLiteRt(WASM_FOLDER, { threads: false });
  await loaded;
  const { height, width } = plan.inputSize;
  const model = await loadAndCompile(writeTflite(plan, windows), { accelerator: 'wasm' });
  return {
    run: async (input) => {
      const tensor = Tensor.fromTypedArray(input, [windows, height, width, 1]);
      const outputs = await model.run(tensor);
      const [genre, tags] = outputs.map((output) => output.toTypedArray() as Float32Array);
      for (const each of [tensor, ...outputs]) each.delete();
      return { genre, tags };
    },
    dispose: () => {
      model.delete();
    },
  };
};
