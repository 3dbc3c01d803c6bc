import { mutedChannels } from './networkEdit';
import type { NetworkEdit, NetworkWeights } from './types';

/** The weights that the edited network runs with: as trained, but that muted channels are scaled and shifted to 0. */
export function editWeights(weights: NetworkWeights, edits: readonly NetworkEdit[]): NetworkWeights {
  const muted = [...mutedChannels(edits)].filter(([name]) => name in weights);
  if (muted.length === 0) return weights;
  const changed = muted.map(([name, channels]) => {
    const { values, shape } = weights[name];
    return [
      name,
      { values: values.map((value, channel) => (channels.has(channel) ? 0 : value)), shape },
    ] as const;
  });
  return { ...weights, ...Object.fromEntries(changed) };
}
