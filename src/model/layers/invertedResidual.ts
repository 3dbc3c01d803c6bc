import * as tf from '@tensorflow/tfjs-core';
import type { Shape } from '@tensorflow/tfjs-layers';
import { BATCH_NORM_EPSILON, convolvedSide } from '../convolution';
import type { BlockSettings, Gate } from '../table';
import {
  BaseLayer,
  channelsOf,
  onlyShape,
  type KernelAttributes,
  type LayerConfig,
  type LayerStage,
} from './baseLayer';
import { ConvBatchNorm, type ConvBatchNormSettings } from './convBatchNorm';
import { SqueezeExcitation } from './squeezeExcitation';

/** A block's settings, the gate of its squeeze-and-excitation always among them. */
export type InvertedResidualSettings = Omit<BlockSettings, 'name' | 'gate'> & { gate: Gate };
/** The same as the layer's constructor takes it. */
export type InvertedResidualConfig = LayerConfig & InvertedResidualSettings;

/**
 * Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks", with the squeeze-and-excitation and
 * h-swish of MobileNetV3: 1x1 expand -> depthwise -> (SE) -> linear 1x1 projection, NHWC. The expansion is left out
 * where it would not widen; the input is added where stride is 1 and the channels agree.
 */
export class InvertedResidual extends BaseLayer {
  static readonly className = 'InvertedResidual';
  readonly settings: InvertedResidualSettings;
  /** Absent where it would not widen; known once the layer is built. */
  expand: ConvBatchNorm | undefined;
  readonly depthwise: ConvBatchNorm;
  readonly squeezeExcitation: SqueezeExcitation | undefined;
  readonly project: ConvBatchNorm;
  /** Whether the input is added to the output; known once the layer is built. */
  skip = false;

  constructor(config: InvertedResidualConfig) {
    super(config);
    const { kernelSize, expandedChannels, outChannels, squeezeChannels, activation, stride, gate } = config;
    this.settings = { kernelSize, expandedChannels, outChannels, squeezeChannels, activation, stride, gate };
    this.depthwise = this.convolution('depthwise', {
      filters: expandedChannels,
      kernelSize,
      stride,
      depthwise: true,
      activation,
    });
    this.squeezeExcitation =
      squeezeChannels > 0
        ? new SqueezeExcitation({ name: `${this.name}/se`, weightPrefix: 'se/', squeezeChannels, gate })
        : undefined;
    this.project = this.convolution('project', { filters: outChannels, kernelSize: 1, stride: 1 });
  }

  override build(inputShape: Shape | Shape[]): void {
    const { expandedChannels, outChannels, activation, stride } = this.settings;
    const [batch, height, width] = onlyShape(inputShape);
    const inputs = channelsOf(inputShape);
    const wide = [batch, height, width, expandedChannels];
    if (expandedChannels !== inputs) {
      this.expand = this.convolution('expand', {
        filters: expandedChannels,
        kernelSize: 1,
        stride: 1,
        activation,
      });
      this.buildPart('expand/', this.expand, [batch, height, width, inputs]);
    }
    this.buildPart('depthwise/', this.depthwise, wide);
    if (this.squeezeExcitation) this.buildPart('se/', this.squeezeExcitation, wide);
    this.buildPart('project/', this.project, wide);
    this.skip = stride === 1 && inputs === outChannels;
    this.built = true;
  }

  /** Its steps, each computed when it is asked for. To be called within `tf.tidy`, or with its tensors disposed of. */
  *stages(x: tf.Tensor4D): Generator<LayerStage, void, undefined> {
    let last: tf.Tensor = x;
    // Every stage of a block has the rank of an image.
    const image = () => last as tf.Tensor4D;
    const step = (stage: LayerStage): LayerStage => {
      last = stage.output;
      return stage;
    };
    if (this.expand) yield step(this.expand.stage('expand', image()));
    yield step(this.depthwise.stage('depthwise', image()));
    if (this.squeezeExcitation) {
      const { output, ...squeeze } = this.squeezeExcitation.tensors(image());
      yield step({ name: 'squeezeExcitation', output, squeeze });
    }
    yield step(this.project.stage('project', image()));
    if (this.skip) yield step({ name: 'skip', output: this.fused(x)?.[0] ?? tf.add(x, last) });
  }

  protected override compose(x: tf.Tensor4D): tf.Tensor {
    const parts = [this.expand, this.depthwise, this.squeezeExcitation, this.project];
    const projected = parts.reduce<tf.Tensor>((y, part) => part?.call(y) ?? y, x);
    return this.skip ? tf.add(x, projected) : projected;
  }

  protected override kernelAttributes(): KernelAttributes {
    const { kernelSize, stride, activation, gate } = this.settings;
    return { kernelSize, stride, activation, gate, skip: this.skip, epsilon: BATCH_NORM_EPSILON };
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

  private convolution(name: string, settings: ConvBatchNormSettings): ConvBatchNorm {
    return new ConvBatchNorm({ name: `${this.name}/${name}`, weightPrefix: `${name}/`, ...settings });
  }
}
