import { MissingKernelError } from '../errors';
import { dense, mean, placeVector, pointwise } from '../operations';
import { activationCode, packDense, type ActivationName } from '../packing';
import { windowOf, type Geometry } from '../simdBackend';
import { imageOf } from './convBatchNorm';
import type { OurKernel } from './ourKernel';

/** Vectors [rows, channels], as the pixels of one row. */
const vectorsOf = (rows: number, channels: number): Geometry => ({
  windows: 1,
  size: { height: 1, width: rows },
  channels,
});

const ACTIVATIONS = new Map<unknown, ActivationName>([
  [undefined, 'linear'],
  ['linear', 'linear'],
  ['relu', 'relu'],
]);

/** `_FusedMatMul` as a dense layer calls it: [1, rows, inputs] times [1, inputs, outputs], bias, activation. */
export const fusedMatMul: OurKernel = ({ inputs, attrs, backend }) => {
  const { kernels, arena } = backend;
  const { a, b, bias } = inputs;
  const activation = ACTIVATIONS.get(attrs.activation);
  const [batch, rows, channels] = a.shape;
  if (attrs.transposeA || attrs.transposeB || batch !== 1 || b.shape[0] !== 1 || !activation) {
    throw new MissingKernelError('a matrix product that is transposed, batched or has such an activation');
  }
  // A layer without a bias gives none.
  const shifts = bias as typeof bias | undefined;
  const packed = backend.packed.get(shifts ? [a, b, shifts] : [a, b], { kind: 'dense' }, () => {
    const product = packDense(backend, b, shifts);
    return {
      ...product,
      dispose: () => {
        arena.dispose(product.weights);
      },
    };
  });
  const input = windowOf(backend.blocked(a, vectorsOf(rows, channels)), 0);
  const output = backend.allocate(vectorsOf(rows, packed.outputs));
  const to = windowOf(output, 0);
  backend.step('dense', '', () => {
    // Of many vectors each weight is read once for all of them.
    if (rows === 1) dense(kernels, packed, input.address, to.address, activationCode(activation));
    else pointwise(kernels, packed, input, to, activationCode(activation));
  });
  return backend.output(output, [1, rows, packed.outputs]);
};

/** `Mean` over rows and columns: [windows, height, width, channels] to [windows, channels]. */
export const globalMean: OurKernel = ({ inputs, attrs, backend }) => {
  const { kernels, arena } = backend;
  const { x } = inputs;
  if (x.shape.length !== 4 || JSON.stringify(attrs.axis) !== '[1,2]' || attrs.keepDims) {
    throw new MissingKernelError('a mean that is not over the rows and columns of images');
  }
  const input = imageOf(backend, x);
  const { windows, channels } = input;
  const output = backend.allocate(vectorsOf(windows, channels));
  const row = windowOf(output, 0);
  const single = windows > 1 ? arena.allocate(row.stride * channels) : row.address;
  for (let window = 0; window < windows; window++) {
    const from = windowOf(input, window);
    backend.step('mean', '', () => {
      mean(kernels, from, single);
      if (windows > 1) placeVector(kernels, single, row, window);
    });
  }
  if (windows > 1) arena.dispose(single);
  return backend.output(output, [windows, channels]);
};
