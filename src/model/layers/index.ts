/** Importing this module is all that a page needs for stock `tf.loadLayersModel` to read our networks. */
import { serialization } from '@tensorflow/tfjs-core';
import { ConvBatchNorm } from './convBatchNorm';
import { HardSigmoid } from './hardSigmoid';
import { HardSwish } from './hardSwish';
import { InvertedResidual } from './invertedResidual';
import { SqueezeExcitation } from './squeezeExcitation';

serialization.registerClass(HardSigmoid);
serialization.registerClass(HardSwish);
serialization.registerClass(SqueezeExcitation);
serialization.registerClass(ConvBatchNorm);
serialization.registerClass(InvertedResidual);

export type { LayerConfig, LayerStage } from './baseLayer';
export type { ConvBatchNormConfig, ConvBatchNormSettings } from './convBatchNorm';
export type { InvertedResidualConfig, InvertedResidualSettings } from './invertedResidual';
export type { SqueezeExcitationConfig, SqueezeTensors } from './squeezeExcitation';
export { ConvBatchNorm, HardSigmoid, HardSwish, InvertedResidual, SqueezeExcitation };
export { buildMobileNetV3 } from './mobilenetv3';
