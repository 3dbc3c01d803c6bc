import type { KernelConfig, KernelFunc, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { LayerAttributes } from '../packing';
import { SimdBackend } from '../simdBackend';

/** A kernel of the backend `simd` for an operation of tfjs, with its backend's own type. */
export type OurKernel = (call: {
  /** The tensors that the operation has, by name. */
  inputs: Record<string, TensorInfo>;
  attrs: NamedAttrMap;
  backend: SimdBackend;
}) => TensorInfo | TensorInfo[];

/**
 * A kernel of the backend `simd` for a layer of ours.
 *
 * @param inputs what the layer is called with, and then its weights, named in the attributes
 */
export type LayerKernel = (
  backend: SimdBackend,
  inputs: readonly TensorInfo[],
  attributes: LayerAttributes,
) => TensorInfo | TensorInfo[];

/** What `tf.registerKernel` takes. */
export function kernelConfig(backendName: string, kernelName: string, kernel: OurKernel): KernelConfig {
  const kernelFunc: KernelFunc = ({ inputs, attrs = {}, backend }) => {
    if (!(backend instanceof SimdBackend))
      throw new TypeError(`${kernelName} is for the backend 'simd' alone.`);
    // tfjs gives the tensors that the operation or the layer has.
    return kernel({ inputs: inputs as Parameters<OurKernel>[0]['inputs'], attrs, backend });
  };
  return { kernelName, backendName, kernelFunc };
}

/** A layer's kernel as tfjs calls kernels. */
export function ofLayer(kernel: LayerKernel): OurKernel {
  // Kernels of our own names are called by our own layers alone, which give inputs in a list, and attributes that the kernel reads.
  return ({ inputs, attrs, backend }) =>
    kernel(backend, inputs as unknown as TensorInfo[], attrs as unknown as LayerAttributes);
}
