import { blocksOf, pixelsOf } from '../layout';
import { placeVector } from '../operations';
import { weightsOf } from '../packing';
import { computeGates, packSqueeze } from '../squeeze';
import { windowOf } from '../simdBackend';
import { imageOf } from './convBatchNorm';
import type { LayerKernel } from './ourKernel';

/** `SqueezeExcitation`: its output, and the vectors on the way to it: gates, pooled, reduced. */
export const squeezeExcitation: LayerKernel = (backend, inputs, attributes) => {
  const { kernels } = backend;
  const { name, gate } = attributes;
  const [x] = inputs;
  const packed = backend.packed.get(inputs, { kind: 'squeeze' }, () =>
    packSqueeze(backend, weightsOf(inputs, attributes)),
  );
  const { channels, squeezeChannels } = packed;
  const input = imageOf(backend, x);
  const { windows, size } = input;
  const output = backend.allocate({ windows, size, channels });
  const vectors = (count: number) =>
    backend.allocate({ windows: 1, size: { height: 1, width: windows }, channels: count });
  const [gates, pooled, reduced] = [vectors(channels), vectors(channels), vectors(squeezeChannels)];
  for (let window = 0; window < windows; window++) {
    const [from, to] = [windowOf(input, window), windowOf(output, window)];
    backend.step(name, '/gates', () => {
      computeGates(backend, packed, gate, from);
    });
    backend.step(name, '/scale', () => {
      const { gates } = packed;
      kernels.scalePlanes(from.address, from.stride, blocksOf(channels), pixelsOf(size), gates, to.address);
    });
    backend.step(name, '/vectors', () => {
      placeVector(kernels, packed.gates, windowOf(gates, 0), window);
      placeVector(kernels, packed.pooled, windowOf(pooled, 0), window);
      placeVector(kernels, packed.reduced, windowOf(reduced, 0), window);
    });
  }
  return [
    backend.output(output, x.shape),
    backend.output(gates, [windows, channels]),
    backend.output(pooled, [windows, channels]),
    backend.output(reduced, [windows, squeezeChannels]),
  ];
};
