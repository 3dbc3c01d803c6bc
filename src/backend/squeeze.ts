import type { Gate } from '../model';
import { blocksOf, PIXEL_BYTES, type BlockedTensor } from './layout';
import { dense, mean } from './operations';
import { activationCode, packDense, type PackedProduct, type Weights } from './packing';
import type { SimdBackend } from './simdBackend';

/** Squeeze-and-excitation in the kernels' memory: its weights, and room for what it computes of one window. */
export interface PackedSqueeze {
  /** Addresses of vectors. */
  pooled: number;
  reduced: number;
  gates: number;
  channels: number;
  squeezeChannels: number;
  reduce: PackedProduct;
  expand: PackedProduct;
  dispose: () => void;
}

export function packSqueeze(backend: SimdBackend, layer: Weights, prefix = ''): PackedSqueeze {
  const { arena } = backend;
  const reduce = packDense(backend, layer[`${prefix}reduce/kernel`], layer[`${prefix}reduce/bias`]);
  const expand = packDense(backend, layer[`${prefix}expand/kernel`], layer[`${prefix}expand/bias`]);
  const vector = (channels: number) => arena.place(new Float32Array((blocksOf(channels) * PIXEL_BYTES) / 4));
  const [pooled, reduced, gates] = [reduce.inputs, reduce.outputs, expand.outputs].map(vector);
  return {
    ...{ pooled, reduced, gates, reduce, expand },
    channels: expand.outputs,
    squeezeChannels: reduce.outputs,
    dispose: () => {
      for (const address of [pooled, reduced, gates, reduce.weights, expand.weights]) arena.dispose(address);
    },
  };
}

/** The gates of one window's channels, at `packed.gates`; what comes before them is left beside. */
export function computeGates(
  { kernels }: SimdBackend,
  { pooled, reduced, gates, channels, reduce, expand }: PackedSqueeze,
  gate: Gate,
  input: BlockedTensor,
): void {
  mean(kernels, input, pooled);
  dense(kernels, reduce, pooled, reduced, activationCode('relu'));
  dense(kernels, expand, reduced, gates, activationCode('linear'));
  kernels[gate](gates, blocksOf(channels));
}
