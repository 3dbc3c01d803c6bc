import { tensor1d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { buildMobileNetV3 } from '../model/layers';
import type { NetworkTable } from '../model';
import { editTable, mutedChannels } from './networkEdit';
import type { NetworkEdit } from './types';

/**
 * The model of an edited table, with the weights of `model` wherever it has the layer; it shares their memory. Both are disposed
 * of on their own.
 *
 * @param table of `model`
 * @param edits possible ones; see `possibleEdits`
 */
export function editModel(
  model: LayersModel,
  table: NetworkTable,
  edits: readonly NetworkEdit[],
): LayersModel {
  const edited = buildMobileNetV3(editTable(table, edits));
  const trained = new Map(model.weights.map((weight) => [weight.originalName, weight]));
  const muted = mutedChannels(edits);
  tidy(() => {
    for (const weight of edited.weights) {
      const value = trained.get(weight.originalName)?.read();
      if (!value) throw new Error(`The network has no weight "${weight.originalName}".`);
      const channels = muted.get(weight.originalName);
      weight.write(channels ? withoutChannels(value, channels) : value);
    }
  });
  return edited;
}

function withoutChannels(vector: Tensor, channels: ReadonlySet<number>): Tensor {
  const values = vector.dataSync<'float32'>();
  return tensor1d(values.map((value, channel) => (channels.has(channel) ? 0 : value)));
}
