import { slice_util, util } from '@tensorflow/tfjs-core';
import { MissingKernelError } from '../errors';
import type { OurKernel } from './ourKernel';

/* What `LayersModel.predict` does with tensors around its layers: they are given another shape, cut and joined along the first axis. */

/** `Identity`: the same values. */
export const identity: OurKernel = ({ inputs: { x }, backend }) => {
  backend.incRef(x.dataId);
  return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
};

/** `Reshape`: the same values in another shape. */
export const reshape: OurKernel = ({ inputs: { x }, attrs, backend }) => {
  const size = util.sizeFromShape(x.shape);
  // tfjs's own attribute of this operation.
  const shape = util.inferFromImplicitShape(attrs.shape as number[], size);
  util.assert(
    size === util.sizeFromShape(shape),
    () => `[${x.shape.join()}] has not the size of [${shape.join()}].`,
  );
  backend.incRef(x.dataId);
  return { dataId: x.dataId, shape, dtype: x.dtype };
};

/** `Cast`, to the type that the tensor has. */
export const cast: OurKernel = (call) => {
  if (call.attrs.dtype !== call.inputs.x.dtype) throw new MissingKernelError('a cast to another type');
  return identity(call);
};

/** `Slice`: the whole tensor as it is, or whole rows of its first axis. */
export const slice: OurKernel = (call) => {
  const { inputs, attrs, backend } = call;
  const { x } = inputs;
  // tfjs's own attributes of this operation.
  const { begin, size } = attrs as { begin: number | number[]; size: number | number[] };
  const [starts, sizes] = slice_util.parseSliceParams(x, begin, size);
  const isWhole = (length: number, axis: number) => length === x.shape[axis];
  if (sizes.every(isWhole)) return identity(call);
  if (!sizes.slice(1).every((length, axis) => isWhole(length, axis + 1))) {
    throw new MissingKernelError('a slice along another axis than the first');
  }
  const row = util.sizeFromShape(x.shape.slice(1));
  const values = backend.numbers(x).slice(starts[0] * row, (starts[0] + sizes[0]) * row);
  return { dataId: backend.write(values, sizes, x.dtype), shape: sizes, dtype: x.dtype };
};

/** `Concat` along the first axis. */
export const concat: OurKernel = ({ inputs, attrs, backend }) => {
  const tensors = Object.values(inputs);
  if (attrs.axis !== 0) throw new MissingKernelError('a concatenation along another axis than the first');
  const [{ shape, dtype }] = tensors;
  const parts = tensors.map((tensor) => backend.numbers(tensor));
  const values = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  const joined = [tensors.reduce((sum, tensor) => sum + tensor.shape[0], 0), ...shape.slice(1)];
  return { dataId: backend.write(values, joined, dtype), shape: joined, dtype };
};
