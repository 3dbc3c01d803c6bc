import type * as tf from '@tensorflow/tfjs-core';
import { initializers, layers, type LayerVariable, type Shape } from '@tensorflow/tfjs-layers';
import type { WeightMaker } from './convBatchNorm';

export type LayerConfig = ConstructorParameters<typeof layers.Layer>[0];

/** What all of our layers share: one tensor in, one tensor out. */
export abstract class BaseLayer extends layers.Layer {
  constructor(config: LayerConfig = {}) {
    super(config);
  }

  /** The layer's arithmetic, on real tensors; what it allocates on the way is tidied by its caller. */
  protected abstract compute(x: tf.Tensor4D): tf.Tensor;

  /** Shape of the output; that of the input unless a layer says otherwise. */
  protected shapeOut(inputShape: Shape): Shape {
    return inputShape;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    // tfjs-layers gives a layer with one input either the tensor or a list of it, always of the rank it was built on.
    return this.compute((Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor4D);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    return this.shapeOut(onlyShape(inputShape));
  }

  /** Makes weights that this layer owns: kernels drawn as Glorot and Bengio 2010 do, vectors from a constant. */
  protected weightMaker(): WeightMaker {
    const { glorotUniform, ones, zeros } = initializers;
    return {
      kernel: (name, shape) => readerOf(this.addWeight(name, shape, 'float32', glorotUniform({}))),
      vector: (name, length, start, trainable = true) => {
        const initializer = start === 0 ? zeros() : ones();
        return readerOf(this.addWeight(name, [length], 'float32', initializer, undefined, trainable));
      },
    };
  }

  /** @throws {Error} where the layer is called before it was built. */
  protected builtFunction<T>(built: T | undefined): T {
    if (built === undefined) throw new Error(`${this.name} was called before it was built`);
    return built;
  }
}

/** A weight keeps the rank that it was made with; tfjs-layers only forgets it in its types. */
function readerOf<R extends tf.Rank>(weight: LayerVariable): () => tf.Tensor<R> {
  return () => weight.read() as tf.Tensor<R>;
}

/** The shape of a layer's only input. */
export function onlyShape(shape: Shape | Shape[]): Shape {
  const [first] = shape;
  return Array.isArray(first) ? first : (shape as Shape);
}

/** Channels of an NHWC shape. @throws {RangeError} where they are not known. */
export function channelsOf(shape: Shape | Shape[]): number {
  const channels = onlyShape(shape).at(-1);
  if (channels === undefined || channels === null)
    throw new RangeError('the number of channels must be known');
  return channels;
}
