import { tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { MakeContestant } from './contestant';

/** The layers model as it is, on the tfjs backend that is set. The model belongs to the entry, and stays. */
export const makeTfjsLayers: MakeContestant = ({ model, plan, windows }) => {
  const { height, width } = plan.inputSize;
  return Promise.resolve({
    run: async (input) => {
      // Our networks have two heads, so that a list of tensors is given.
      const outputs = tidy(
        () => model.predictOnBatch(tensor4d(input, [windows, height, width, 1])) as Tensor[],
      );
      const [genre, tags] = await Promise.all(
        ['genre', 'tags'].map((head) => outputs[model.outputNames.indexOf(head)].data<'float32'>()),
      );
      outputs.forEach((output) => {
        output.dispose();
      });
      return { genre, tags };
    },
    dispose: () => undefined,
  });
};
