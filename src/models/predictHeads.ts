import { dispose, tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { together } from '../backend';
import { ModelOutputError } from './errors';
import { HEADS, type HeadOutputs } from './network';

/**
 * What a model's heads say of windows.
 *
 * @param input row-major `[windows, bands, frames]`
 * @throws {ModelOutputError} where an answer is not a finite number
 */
export async function predictHeads(
  model: LayersModel,
  input: Float32Array,
  windows: number,
): Promise<HeadOutputs> {
  const [, bands, frames] = model.inputs[0].shape;
  // The shape of a network's input is known but for the batch.
  const shape = [windows, bands, frames, 1] as [number, number, number, number];
  const x = tensor4d(input, shape);
  let outputs: Tensor[] = [];
  try {
    // A model of several heads gives a tensor for each.
    outputs = together(() => model.predictOnBatch(x)) as Tensor[];
    const read = (head: string) => outputs[model.outputNames.indexOf(head)].data<'float32'>();
    const [genre, tags] = await Promise.all(HEADS.map(read));
    if (!genre.every(Number.isFinite) || !tags.every(Number.isFinite)) throw new ModelOutputError();
    return { genre, tags };
  } finally {
    dispose([x, ...outputs]);
  }
}
