import type { KernelConfig, KernelFunc, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { Inputs, LayerAttributes } from '../packing';
import { SimdBackend } from '../simdBackend';

/** A kernel of the backend `simd`, with its backend's own type. */
export type OurKernel = (call: {
  inputs: Inputs;
  attrs: NamedAttrMap;
  backend: SimdBackend;
}) => TensorInfo | TensorInfo[];

/** What `tf.registerKernel` takes. */
export function kernelConfig(backendName: string, kernelName: string, kernel: OurKernel): KernelConfig {
  const kernelFunc: KernelFunc = ({ inputs, attrs = {}, backend }) => {
    if (!(backend instanceof SimdBackend))
      throw new TypeError(`${kernelName} is for the backend 'simd' alone.`);
    // tfjs gives the tensors that the operation or the layer has.
    return kernel({ inputs: inputs as Inputs, attrs, backend });
  };
  return { kernelName, backendName, kernelFunc };
}

/** The attributes that our layers give to their kernels. */
export function attributesOf(attrs: NamedAttrMap): LayerAttributes {
  // Kernels of our own names are called by our own layers alone; each of them gives what its kernel reads.
  return attrs as unknown as LayerAttributes;
}
