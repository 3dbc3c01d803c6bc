import type { KernelConfig, KernelFunc, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { Inputs, LayerAttributes } from '../packing';
import type { SimdBackend } from '../simdBackend';

/** A kernel of the backend `simd`, with its backend's own type. */
export type OurKernel = (call: {
  inputs: Inputs;
  attrs: NamedAttrMap;
  backend: SimdBackend;
}) => TensorInfo | TensorInfo[];

/** What `tf.registerKernel` takes. */
export function kernelConfig(backendName: string, kernelName: string, kernel: OurKernel): KernelConfig {
  // tfjs calls a kernel with the backend that it was registered for, with the tensors of its operation, and gives no attributes
  // where there are none.
  const kernelFunc: KernelFunc = ({ inputs, attrs, backend }) =>
    kernel({ inputs: inputs as Inputs, attrs: attrs ?? {}, backend: backend as SimdBackend });
  return { kernelName, backendName, kernelFunc };
}

/** The attributes that our layers give to their kernels. */
export function attributesOf(attrs: NamedAttrMap): LayerAttributes {
  // Kernels of our own names are called by our own layers alone; each of them gives what its kernel reads.
  return attrs as unknown as LayerAttributes;
}
