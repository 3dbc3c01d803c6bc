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
  const outputs = await predictOutputs(model, input, windows);
  const [genre, tags] = HEADS.map((head) => outputs[model.outputNames.indexOf(head)]);
  return { genre, tags };
}

/**
 * What a model gives for windows: each of its outputs, row-major, in its order.
 *
 * @param input row-major `[windows, bands, frames]`
 * @throws {ModelOutputError} where an answer is not a finite number
 */
export async function predictOutputs(
  model: LayersModel,
  input: Float32Array,
  windows: number,
): Promise<Float32Array[]> {
  const [, bands, frames] = model.inputs[0].shape;
  // The shape of a network's input is known but for the batch.
  const shape = [windows, bands, frames, 1] as [number, number, number, number];
  const x = tensor4d(input, shape);
  let outputs: Tensor[] = [];
  try {
    outputs = [together(() => model.predictOnBatch(x))].flat();
    const values = await Promise.all(outputs.map((output) => output.data<'float32'>()));
    if (!values.every((value) => value.every(Number.isFinite))) throw new ModelOutputError();
    return values;
  } finally {
    dispose([x, ...outputs]);
  }
}
