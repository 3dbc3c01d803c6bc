import * as tf from '@tensorflow/tfjs-core';
import type { Shape } from '@tensorflow/tfjs-layers';
import type { Gate } from '../table';
import { GATES } from './activations';
import { BaseLayer, channelsOf, type KernelAttributes, type LayerConfig } from './baseLayer';

/** What a squeeze-and-excitation is, as the layer's constructor takes it. */
export type SqueezeExcitationConfig = LayerConfig & {
  /** Squeeze width is channels // reduction; default 4. */
  reduction?: number;
  /** Squeeze width itself, where a table gives it; overrides `reduction`. */
  squeezeChannels?: number;
  /** Default `sigmoid`. */
  gate?: Gate;
};

/** The way through squeeze-and-excitation, for each window. */
export interface SqueezeTensors {
  /** The input times its gates, [batch, height, width, channels]. */
  output: tf.Tensor;
  /** In [0, 1], [batch, channels]. */
  gates: tf.Tensor;
  /** Mean of each channel, [batch, channels]. */
  pooled: tf.Tensor;
  /** After the first 1x1 convolution and its ReLU, [batch, squeezeChannels]. */
  reduced: tf.Tensor;
}

/**
 * Hu et al. 2018, "Squeeze-and-Excitation Networks", [batch, height, width, channels] to the same: global average pool, 1x1
 * convolution to the squeeze width, ReLU, 1x1 convolution back, gate, multiply. A 1x1 convolution of one pixel is a matrix
 * product, so the weights are `reduce/kernel` [channels, squeezeChannels], `reduce/bias`, `expand/kernel` [squeezeChannels,
 * channels] and `expand/bias`.
 */
export class SqueezeExcitation extends BaseLayer {
  static readonly className = 'SqueezeExcitation';
  readonly reduction: number;
  readonly squeezeChannels: number | undefined;
  readonly gate: Gate;

  constructor(config: SqueezeExcitationConfig = {}) {
    super(config);
    this.reduction = config.reduction ?? 4;
    this.squeezeChannels = config.squeezeChannels;
    this.gate = config.gate ?? 'sigmoid';
  }

  override build(inputShape: Shape | Shape[]): void {
    const channels = channelsOf(inputShape);
    const squeezeChannels = this.squeezeChannels ?? Math.floor(channels / this.reduction);
    this.makeKernel('reduce/kernel', [channels, squeezeChannels]);
    this.makeVector('reduce/bias', squeezeChannels, 0);
    this.makeKernel('expand/kernel', [squeezeChannels, channels]);
    this.makeVector('expand/bias', channels, 0);
    this.built = true;
  }

  /** All that it computes on its way. To be called within `tf.tidy`, or with its tensors disposed of. */
  tensors(x: tf.Tensor4D): SqueezeTensors {
    const fused = this.fused(x);
    if (fused) {
      const [output, gates, pooled, reduced] = fused;
      return { output, gates, pooled, reduced };
    }
    const pooled = tf.mean<tf.Tensor2D>(x, [1, 2]);
    const reduced = tf.relu(this.dense(pooled, 'reduce'));
    const gates = GATES[this.gate](this.dense(reduced, 'expand'));
    return { output: tf.mul(x, tf.expandDims(tf.expandDims(gates, 1), 1)), gates, pooled, reduced };
  }

  protected override compose(x: tf.Tensor4D): tf.Tensor {
    return this.tensors(x).output;
  }

  protected override kernelAttributes(): KernelAttributes {
    return { gate: this.gate };
  }

  private dense(x: tf.Tensor2D, name: string): tf.Tensor2D {
    const product = tf.matMul(x, this.weight<tf.Rank.R2>(`${name}/kernel`));
    return tf.add(product, this.weight<tf.Rank.R1>(`${name}/bias`));
  }

  override getConfig(): tf.serialization.ConfigDict {
    return {
      ...super.getConfig(),
      reduction: this.reduction,
      squeezeChannels: this.squeezeChannels ?? null,
      gate: this.gate,
    };
  }

  /** JSON has no undefined. */
  static override fromConfig<T extends tf.serialization.Serializable>(
    make: tf.serialization.SerializableConstructor<T>,
    config: tf.serialization.ConfigDict,
  ): T {
    return new make({ ...config, squeezeChannels: config.squeezeChannels ?? undefined });
  }
}
