import * as tf from '@tensorflow/tfjs-core';
import { initializers, layers, type LayerVariable, type Shape } from '@tensorflow/tfjs-layers';

/** What every layer's constructor takes: what those of tfjs take, `name` for example. */
export type LayerConfig = ConstructorParameters<typeof layers.Layer>[0] & {
  /** Put before the names of the weights of a layer that is part of another one, for example `expand/`. */
  weightPrefix?: string;
};

/** The tensor after one step of a layer, and what that step computed on its way. */
export interface LayerStage {
  /** `convolution`, or of an inverted residual `expand`, `depthwise`, `squeezeExcitation`, `project`, `skip`. */
  name: string;
  output: tf.Tensor;
  /** Computes the same before the activation, where there is one. */
  linear?: () => tf.Tensor;
  /** Of squeeze-and-excitation, all [batch, channels]. */
  squeeze?: { pooled: tf.Tensor; reduced: tf.Tensor; gates: tf.Tensor };
}

/** What a fused kernel is told of a layer beside its weights. */
export type KernelAttributes = Record<string, string | number | boolean | string[]>;

/**
 * What all of our layers share: one tensor in, one tensor out. A backend may compute a whole layer by one kernel of the
 * layer's class name (see `src/backend`); where it has none, the layer is composed of its parts.
 */
export abstract class BaseLayer extends layers.Layer {
  private readonly weightPrefix: string;
  private readonly variables = new Map<string, LayerVariable>();
  /** What a fused kernel is given beside the input, the same at each call; known once the layer is built. */
  private given: { weights: tf.Tensor[]; attributes: KernelAttributes } | undefined;

  constructor({ weightPrefix = '', ...config }: LayerConfig = {}) {
    super(config);
    this.weightPrefix = weightPrefix;
  }

  /** The layer's arithmetic, composed of its parts; what it allocates on the way is tidied by its caller. */
  protected abstract compose(x: tf.Tensor4D): tf.Tensor;

  /** What the layer's fused kernel needs to know; every layer with such a kernel says it. */
  protected kernelAttributes(): KernelAttributes {
    return {};
  }

  /** Shape of the output; that of the input unless a layer says otherwise. */
  protected shapeOut(inputShape: Shape): Shape {
    return inputShape;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    // tfjs-layers gives a layer with one input either the tensor or a list of it, always of the rank it was built on.
    const x = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor4D;
    const fused = this.fused(x);
    if (!fused) return tf.tidy(() => this.compose(x));
    const [output, ...rest] = fused;
    if (rest.length > 0) tf.dispose(rest);
    return output;
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    return this.shapeOut(onlyShape(inputShape));
  }

  /**
   * What the backend's own kernel for this layer gives, the layer's output first; undefined where it has none.
   *
   * @param changed attributes that differ from the layer's own
   */
  protected fused(x: tf.Tensor, changed?: KernelAttributes): tf.Tensor[] | undefined {
    const kernelName = this.getClassName();
    // Its type promises one.
    const kernel = tf.getKernel(kernelName, tf.getBackend()) as tf.KernelConfig | undefined;
    if (!kernel) return undefined;
    const { weights, attributes } = (this.given ??= this.givenToKernels());
    const attrs = changed ? { ...attributes, ...changed } : attributes;
    // In a list, as tfjs gives the inputs of `Concat`: objects of so many fields are slow to make and to go through.
    const inputs = [x, ...weights] as unknown as tf.NamedTensorMap;
    const outputs: tf.Tensor | tf.Tensor[] = tf.engine().runKernel(kernelName, inputs, attrs);
    return Array.isArray(outputs) ? outputs : [outputs];
  }

  /** Makes a weight of this layer: a kernel, drawn as Glorot and Bengio 2010 do. */
  protected makeKernel(name: string, shape: number[]): void {
    this.make(name, shape, initializers.glorotUniform({}));
  }

  /** Makes a weight of this layer: a vector of a constant. */
  protected makeVector(name: string, length: number, start: 0 | 1, trainable = true): void {
    this.make(name, [length], start === 0 ? initializers.zeros() : initializers.ones(), trainable);
  }

  /** A weight as it is now. @throws {Error} where the layer was not built. */
  protected weight<R extends tf.Rank>(name: string): tf.Tensor<R> {
    const variable = this.variables.get(name);
    if (!variable) throw new Error(`${this.name} has no weight ${name}: it was not built.`);
    // A weight keeps the rank that it was made with; tfjs-layers only forgets it in its types.
    return variable.read() as tf.Tensor<R>;
  }

  /** Builds a layer that this one is made of, and counts its weights as this layer's own. */
  protected buildPart(prefix: string, part: BaseLayer, inputShape: Shape): void {
    part.build(inputShape);
    for (const [name, variable] of part.variables) this.variables.set(`${prefix}${name}`, variable);
    const all = [...this.variables.values()];
    this.trainableWeights = all.filter(({ trainable }) => trainable);
    this.nonTrainableWeights = all.filter(({ trainable }) => !trainable);
  }

  private givenToKernels(): { weights: tf.Tensor[]; attributes: KernelAttributes } {
    // A variable stays one tensor, whatever is assigned to it.
    const weights = [...this.variables.values()].map((variable) => variable.read());
    const names = { name: this.name, weights: [...this.variables.keys()] };
    return { weights, attributes: { ...names, ...this.kernelAttributes() } };
  }

  private make(
    name: string,
    shape: Shape,
    initializer: ReturnType<typeof initializers.glorotUniform>,
    trainable = true,
  ): void {
    const full = `${this.weightPrefix}${name}`;
    this.variables.set(name, this.addWeight(full, shape, 'float32', initializer, undefined, trainable));
  }
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
