import * as tf from '@tensorflow/tfjs-core';
import { layers, type Shape } from '@tensorflow/tfjs-layers';
import { BATCH_NORM_EPSILON, convolvedSide } from '../convolution';
import type { Activation } from '../table';
import { BaseLayer, channelsOf, type KernelAttributes, type LayerConfig, type LayerStage } from './baseLayer';
import { HardSwish } from './hardSwish';

/** What a convolution with batch norm is. */
export interface ConvBatchNormSettings {
  /** Output channels. */
  filters: number;
  /** Odd; padding is symmetric, kernelSize // 2 on both sides at every stride, as in PyTorch. */
  kernelSize: number;
  stride: number;
  /** One filter a channel instead of one over all channels; `filters` is then the number of channels. */
  depthwise?: boolean;
  /** Left out for a linear convolution. */
  activation?: Activation;
}

/** The same as the layer's constructor takes it. */
export type ConvBatchNormConfig = LayerConfig & ConvBatchNormSettings;

/**
 * Convolution without bias, batch norm with its moving statistics, activation: NHWC to NHWC. Weights are `kernel` [k, k, in, out] or,
 * depthwise, [k, k, in, 1]; `gamma`, `beta`, `movingMean`, `movingVariance` [out].
 */
export class ConvBatchNorm extends BaseLayer {
  static readonly className = 'ConvBatchNorm';
  readonly settings: ConvBatchNormSettings;
  /** The layer that follows the batch norm; none where the convolution is linear. */
  readonly activation: HardSwish | layers.Layer | undefined;

  constructor(config: ConvBatchNormConfig) {
    super(config);
    const { filters, kernelSize, stride, depthwise, activation } = config;
    this.settings = {
      filters,
      kernelSize,
      stride,
      ...(depthwise && { depthwise }),
      ...(activation && { activation }),
    };
    this.activation = activation && makeActivation(activation);
  }

  override build(inputShape: Shape | Shape[]): void {
    const { filters, kernelSize, depthwise } = this.settings;
    const inputs = channelsOf(inputShape);
    this.makeKernel('kernel', [kernelSize, kernelSize, inputs, depthwise ? 1 : filters]);
    this.makeVector('gamma', filters, 1);
    this.makeVector('beta', filters, 0);
    this.makeVector('movingMean', filters, 0, false);
    this.makeVector('movingVariance', filters, 1, false);
    this.built = true;
  }

  /** Before the activation, [batch, height, width, filters]. */
  linear(x: tf.Tensor4D): tf.Tensor4D {
    const [fused] = this.fused(x, { activation: 'linear' }) ?? [];
    return (fused as tf.Tensor4D | undefined) ?? this.normalized(x);
  }

  /** Its one stage. To be called within `tf.tidy`, or with its tensors disposed of. */
  *stages(x: tf.Tensor4D): Generator<LayerStage, void, undefined> {
    yield this.stage('convolution', x);
  }

  /** The stage that it is, called `name`. */
  stage(name: string, x: tf.Tensor4D): LayerStage {
    return { name, output: this.call(x), ...(this.activation && { linear: () => this.linear(x) }) };
  }

  protected override compose(x: tf.Tensor4D): tf.Tensor {
    const normalized = this.normalized(x);
    // An activation applied to one tensor gives one tensor.
    return this.activation ? (this.activation.apply(normalized) as tf.Tensor) : normalized;
  }

  protected override kernelAttributes(): KernelAttributes {
    const { filters, kernelSize, stride, depthwise = false, activation = 'linear' } = this.settings;
    return { filters, kernelSize, stride, depthwise, activation, epsilon: BATCH_NORM_EPSILON };
  }

  protected override shapeOut([batch, height, width]: Shape): Shape {
    const { filters, kernelSize, stride } = this.settings;
    return [
      batch,
      convolvedSide(height, kernelSize, stride),
      convolvedSide(width, kernelSize, stride),
      filters,
    ];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.settings };
  }

  private normalized(x: tf.Tensor4D): tf.Tensor4D {
    const { kernelSize, stride, depthwise } = this.settings;
    return tf.tidy(() => {
      const kernel = this.weight<tf.Rank.R4>('kernel');
      const padding = Math.floor(kernelSize / 2);
      const convolved = depthwise
        ? tf.depthwiseConv2d(x, kernel, stride, padding, 'NHWC', 1, 'floor')
        : tf.conv2d(x, kernel, stride, padding, 'NHWC', 1, 'floor');
      return tf.batchNorm4d(
        convolved,
        this.weight<tf.Rank.R1>('movingMean'),
        this.weight<tf.Rank.R1>('movingVariance'),
        this.weight<tf.Rank.R1>('beta'),
        this.weight<tf.Rank.R1>('gamma'),
        BATCH_NORM_EPSILON,
      );
    });
  }
}

function makeActivation(activation: Activation): HardSwish | layers.Layer {
  return activation === 'hardSwish' ? new HardSwish() : layers.reLU();
}
