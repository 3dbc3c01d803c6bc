/**
 * The layers of MobileNetV3 for TensorFlow.js. Importing this module registers them, so that stock `tf.loadLayersModel` reads the
 * networks of the package; and they are layers like any other, for models of one's own.
 *
 * @packageDocumentation
 */
export * from '../src/model/layers';
export {
  mobileNetV3Table,
  withFrames,
  type Activation,
  type BlockSettings,
  type Gate,
  type NetworkTable,
  type Variant,
  type VariantOptions,
} from '../src/model';
