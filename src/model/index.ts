export { BATCH_NORM_EPSILON, convolvedSide } from './convolution';
export { networkCost, type LayerCost, type StageCost, type TensorShape } from './cost';
export { foldBatchNorm } from './foldBatchNorm';
export { receptiveFields, type ReceptiveField } from './receptiveField';
export {
  blockName,
  mobileNetV3Table,
  withFrames,
  type Activation,
  type BlockSettings,
  type Gate,
  type NetworkTable,
  type Variant,
  type VariantOptions,
} from './table';
