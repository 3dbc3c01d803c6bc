import { tensor1d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { buildMobileNetV3 } from '../model/layers';
import type { NetworkTable } from '../model';
import { editTable } from './networkEdit';
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

/** Which channels of which scales and shifts are 0: then a channel's output is, since both activations leave 0 as it is. */
function mutedChannels(edits: readonly NetworkEdit[]): Map<string, Set<number>> {
  const muted = new Map<string, Set<number>>();
  for (const edit of edits) {
    if (edit.kind !== 'muteChannel') continue;
    for (const part of ['expand', 'depthwise']) {
      for (const name of ['gamma', 'beta']) {
        const weight = `${edit.block}/${part}/${name}`;
        muted.set(weight, (muted.get(weight) ?? new Set<number>()).add(edit.channel));
      }
    }
  }
  return muted;
}

function withoutChannels(vector: Tensor, channels: ReadonlySet<number>): Tensor {
  const values = vector.dataSync<'float32'>();
  return tensor1d(values.map((value, channel) => (channels.has(channel) ? 0 : value)));
}
