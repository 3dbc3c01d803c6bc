import * as tf from '@tensorflow/tfjs-core';
import type { Shape } from '@tensorflow/tfjs-layers';
import { convolvedSide } from '../convolution';
import type { BlockSettings, Gate } from '../table';
import { BaseLayer, channelsOf, type LayerConfig } from './baseLayer';
import { convBatchNorm, type ConvBatchNormFunction } from './convBatchNorm';
import { squeezeExcite, type SqueezeExciteFunction } from './squeezeExcite';

export type InvertedResidualConfig = LayerConfig & BlockSettings & { gate: Gate };

interface Stages {
  expand?: ConvBatchNormFunction;
  depthwise: ConvBatchNormFunction;
  squeezeExcitation?: SqueezeExciteFunction;
  project: ConvBatchNormFunction;
  skip: boolean;
}

/**
 * Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks", with the squeeze-and-excitation and
 * h-swish of MobileNetV3: 1x1 expand -> depthwise -> (SE) -> linear 1x1 projection, NHWC. The expansion is left out
 * where it would not widen; the input is added where stride is 1 and the channels agree.
 */
export class InvertedResidual extends BaseLayer {
  static readonly className = 'InvertedResidual';
  readonly settings: BlockSettings & { gate: Gate };
  private stages: Stages | undefined;

  constructor(config: InvertedResidualConfig) {
    super(config);
    const { kernelSize, expandedChannels, outChannels, squeezeChannels, activation, stride, gate } = config;
    this.settings = { kernelSize, expandedChannels, outChannels, squeezeChannels, activation, stride, gate };
  }

  override build(inputShape: Shape | Shape[]): void {
    const { kernelSize, expandedChannels, outChannels, squeezeChannels, activation, stride, gate } =
      this.settings;
    const inputs = channelsOf(inputShape);
    const make = this.weightMaker();
    this.stages = {
      expand:
        expandedChannels === inputs
          ? undefined
          : convBatchNorm(make, 'expand/', inputs, expandedChannels, {
              kernelSize: 1,
              stride: 1,
              activation,
            }),
      depthwise: convBatchNorm(make, 'depthwise/', expandedChannels, expandedChannels, {
        kernelSize,
        stride,
        activation,
        depthwise: true,
      }),
      squeezeExcitation:
        squeezeChannels > 0 ? squeezeExcite(make, 'se/', expandedChannels, squeezeChannels, gate) : undefined,
      project: convBatchNorm(make, 'project/', expandedChannels, outChannels, { kernelSize: 1, stride: 1 }),
      skip: stride === 1 && inputs === outChannels,
    };
    this.built = true;
  }

  protected override compute(x: tf.Tensor4D): tf.Tensor {
    const { expand, depthwise, squeezeExcitation, project, skip } = this.builtFunction(this.stages);
    return tf.tidy(() => {
      const filtered = depthwise(expand ? expand(x) : x);
      const projected = project(squeezeExcitation ? squeezeExcitation(filtered) : filtered);
      return skip ? tf.add(x, projected) : projected;
    });
  }

  protected override shapeOut([batch, height, width]: Shape): Shape {
    const { kernelSize, stride, outChannels } = this.settings;
    return [
      batch,
      convolvedSide(height, kernelSize, stride),
      convolvedSide(width, kernelSize, stride),
      outChannels,
    ];
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.settings };
  }
}
