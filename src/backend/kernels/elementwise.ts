import { PIXEL_BYTES } from '../layout';
import type { Geometry } from '../simdBackend';
import type { LayerKernel, OurKernel } from './ourKernel';

/** `HardSwish` as a layer of its own: x * relu6(x + 3) / 6. */
export const hardSwish: LayerKernel = (backend, [x], { name }) => {
  const input = backend.blocked(x, geometryOf(x.shape));
  const output = backend.allocate(input);
  // What lies between the planes is computed too; nobody reads it.
  const pixels = (input.windows * input.windowBytes) / PIXEL_BYTES;
  backend.step(name, '', () => {
    backend.kernels.hardSwish(input.address, pixels, output.address);
  });
  return backend.output(output, x.shape);
};

/** Images as they are, all else as vectors of the last axis. */
function geometryOf(shape: readonly number[]): Geometry {
  if (shape.length === 4) {
    const [windows, height, width, channels] = shape;
    return { windows, size: { height, width }, channels };
  }
  const rows = shape.slice(0, -1).reduce((product, side) => product * side, 1);
  return { windows: 1, size: { height: 1, width: rows }, channels: shape.at(-1) ?? 1 };
}

/** `Softmax` over the last axis. */
export const softmax: OurKernel = ({ inputs: { logits }, backend }) => {
  const values = backend.numbers(logits).slice();
  const classes = logits.shape.at(-1) ?? 1;
  for (let at = 0; at < values.length; at += classes) {
    const row = values.subarray(at, at + classes);
    const highest = row.reduce((most, value) => Math.max(most, value), -Infinity);
    row.forEach((value, index) => (row[index] = Math.exp(value - highest)));
    const sum = row.reduce((total, value) => total + value, 0);
    row.forEach((value, index) => (row[index] = value / sum));
  }
  return { dataId: backend.write(values, logits.shape, 'float32'), shape: logits.shape, dtype: 'float32' };
};
