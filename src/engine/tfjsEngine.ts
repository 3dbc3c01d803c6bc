import { getBackend, tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Engine } from './types';

/**
 * Runs a layers model as it is, on the tfjs backend that is set. The engine owns the model from here on.
 *
 * @throws {RangeError} where the model is not one of mel windows with the heads `genre` and `tags`
 */
export function createTfjsEngine(model: LayersModel): Engine {
  const [, bands, frames] = model.inputs[0].shape;
  if (typeof bands !== 'number' || typeof frames !== 'number') {
    throw new RangeError(`Not a network of mel windows: its input is [${model.inputs[0].shape.join()}].`);
  }
  const genreAt = headIndex(model, 'genre');
  const tagsAt = headIndex(model, 'tags');
  return {
    backend: getBackend(),
    shape: {
      bands,
      frames,
      genres: Number(model.outputs[genreAt].shape.at(-1)),
      tags: Number(model.outputs[tagsAt].shape.at(-1)),
    },
    async run(input, windows) {
      const outputs = tidy(() => predict(model, tensor4d(input, [windows, bands, frames, 1])));
      try {
        return { genre: await logits(outputs[genreAt]), tags: await logits(outputs[tagsAt]) };
      } finally {
        outputs.forEach((output) => {
          output.dispose();
        });
      }
    },
    dispose: () => {
      model.dispose();
    },
  };
}

function headIndex(model: LayersModel, head: string): number {
  const index = model.outputNames.indexOf(head);
  if (index === -1) throw new RangeError(`The network has no head "${head}".`);
  return index;
}

function predict(model: LayersModel, input: Tensor): Tensor[] {
  const outputs = model.predictOnBatch(input);
  return Array.isArray(outputs) ? outputs : [outputs];
}

/** The values of a float tensor, which tfjs gives as a Float32Array. */
async function logits(tensor: Tensor): Promise<Float32Array> {
  return tensor.data<'float32'>();
}
