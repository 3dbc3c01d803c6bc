import type * as tf from '@tensorflow/tfjs-core';
import type { Shape } from '@tensorflow/tfjs-layers';
import { convolvedSide } from '../convolution';
import { BaseLayer, channelsOf, type LayerConfig } from './baseLayer';
import { convBatchNorm, type ConvBatchNormFunction, type ConvSettings } from './convBatchNorm';

export type ConvBatchNormConfig = LayerConfig & Omit<ConvSettings, 'depthwise'> & { filters: number };

/** Convolution, batch norm and activation as one layer: MobileNetV3's stem and last convolution. */
export class ConvBatchNorm extends BaseLayer {
  static readonly className = 'ConvBatchNorm';
  readonly settings: Omit<ConvBatchNormConfig, keyof LayerConfig>;
  private run: ConvBatchNormFunction | undefined;

  constructor(config: ConvBatchNormConfig) {
    super(config);
    const { filters, kernelSize, stride, activation } = config;
    this.settings = { filters, kernelSize, stride, activation };
  }

  override build(inputShape: Shape | Shape[]): void {
    this.run = convBatchNorm(
      this.weightMaker(),
      '',
      channelsOf(inputShape),
      this.settings.filters,
      this.settings,
    );
    this.built = true;
  }

  protected override compute(x: tf.Tensor4D): tf.Tensor {
    return this.builtFunction(this.run)(x);
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
    const { filters, kernelSize, stride, activation } = this.settings;
    return { ...super.getConfig(), filters, kernelSize, stride, ...(activation && { activation }) };
  }
}
