import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { writeTflite } from '../../../src/export';
import { HEADS, type HeadOutputs } from '../../../src/models';
import type { MakeContestant } from './contestant';

const WASM_FOLDER = '/node_modules/@litertjs/core/wasm/';
let loaded: Promise<unknown> | undefined;

/** Google's XNNPACK in wasm, one thread. */
export const makeLiteRt: MakeContestant = async ({ makeModel, windows }) => {
  loaded ??= loadLiteRt(WASM_FOLDER, { threads: false });
  await loaded;
  const network = await makeModel();
  const { outputNames, inputs } = network;
  const shape = [windows, ...(inputs[0].shape.slice(1) as number[])];
  const model = await loadAndCompile(writeTflite(network, windows), { accelerator: 'wasm' });
  network.dispose();
  const places = HEADS.map((head) => outputNames.indexOf(head));
  return {
    run: async (input) => {
      const tensor = Tensor.fromTypedArray(input, shape);
      const outputs = await model.run(tensor);
      // Its outputs are float32, in the order of the file.
      const [genre, tags] = places.map((place) => outputs[place].toTypedArray() as Float32Array);
      for (const each of [tensor, ...outputs]) each.delete();
      return { genre, tags } satisfies HeadOutputs;
    },
    dispose: () => {
      model.delete();
    },
  };
};
