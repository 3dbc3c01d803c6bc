import * as tf from '@tensorflow/tfjs-core';
import type { Shape } from '@tensorflow/tfjs-layers';
import type { Gate } from '../table';
import { BaseLayer, channelsOf, type LayerConfig } from './baseLayer';
import { squeezeExcite, type SqueezeExciteFunction } from './squeezeExcite';

export type SqueezeExcitationConfig = LayerConfig & {
  /** Squeeze width is channels // reduction; default 4. */
  reduction?: number;
  /** Squeeze width itself, where a table gives it; overrides `reduction`. */
  squeezeChannels?: number;
  /** Default `sigmoid`. */
  gate?: Gate;
};

/** Squeeze-and-excitation as a layer, [batch, height, width, channels] to the same. See `squeezeExcite`. */
export class SqueezeExcitation extends BaseLayer {
  static readonly className = 'SqueezeExcitation';
  readonly reduction: number;
  readonly squeezeChannels: number | undefined;
  readonly gate: Gate;
  private run: SqueezeExciteFunction | undefined;

  constructor(config: SqueezeExcitationConfig = {}) {
    super(config);
    this.reduction = config.reduction ?? 4;
    this.squeezeChannels = config.squeezeChannels;
    this.gate = config.gate ?? 'sigmoid';
  }

  override build(inputShape: Shape | Shape[]): void {
    const channels = channelsOf(inputShape);
    const squeezeChannels = this.squeezeChannels ?? Math.floor(channels / this.reduction);
    this.run = squeezeExcite(this.weightMaker(), '', channels, squeezeChannels, this.gate);
    this.built = true;
  }

  protected override compute(x: tf.Tensor4D): tf.Tensor {
    return this.builtFunction(this.run)(x);
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
