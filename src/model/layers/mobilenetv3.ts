import { input, layers, model, type LayersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { ConvBatchNorm, HardSwish, InvertedResidual } from '.';
import { blockName, mobileNetV3Table, type NetworkTable, type VariantOptions } from '../table';

/**
 * A MobileNetV3 from its variant and width, or from an explicit table. Input [batch, mel, frame, channels]; outputs
 * are the logits of each head in the table's order, [batch, size]. Layers are named `stem`, `block1`..., `last`,
 * `pool`, `hidden`, `hiddenActivation`, and as the heads.
 */
export function buildMobileNetV3(options: VariantOptions | NetworkTable): LayersModel {
  const table = 'variant' in options ? mobileNetV3Table(options) : options;
  const image = input({ shape: table.inputShape, name: 'mel' });
  const chain = [
    new ConvBatchNorm({
      name: 'stem',
      filters: table.stem,
      kernelSize: 3,
      stride: 2,
      activation: 'hardSwish',
    }),
    ...table.blocks.map(
      (block, index) => new InvertedResidual({ gate: table.gate, ...block, name: blockName(block, index) }),
    ),
    new ConvBatchNorm({
      name: 'last',
      filters: table.lastConv,
      kernelSize: 1,
      stride: 1,
      activation: 'hardSwish',
    }),
    layers.globalAveragePooling2d({ name: 'pool', dataFormat: 'channelsLast' }),
    layers.dense({ name: 'hidden', units: table.hidden }),
    new HardSwish({ name: 'hiddenActivation' }),
  ];
  // A layer applied to one symbolic tensor gives one symbolic tensor.
  const hidden = chain.reduce((x, layer) => layer.apply(x) as SymbolicTensor, image);
  const outputs = Object.entries(table.heads).map(
    ([name, units]) => layers.dense({ name, units }).apply(hidden) as SymbolicTensor,
  );
  return model({ name: 'mobilenetv3', inputs: image, outputs });
}
