import type { LayerSummary, NetworkSummary, PlanEdit } from './types';

/** The summary of the network as `editPlan` changes it: a dropped block stays in its place, and costs nothing. */
export function editSummary(summary: NetworkSummary, edits: readonly PlanEdit[]): NetworkSummary {
  if (edits.length === 0) return summary;
  const layers = summary.layers.map((layer) =>
    edits.filter(({ block }) => block === layer.name).reduce(editLayer, layer),
  );
  return { ...summary, layers, ...sums(layers) };
}

function editLayer(layer: LayerSummary, edit: PlanEdit): LayerSummary {
  const { settings } = layer;
  switch (edit.kind) {
    case 'withoutSqueeze': {
      const stages = layer.stages.filter(({ name }) => name !== 'squeezeExcitation');
      const plain = settings && { ...settings, squeeze: 0 };
      return { ...layer, settings: plain, gate: undefined, stages, ...sums(stages) };
    }
    case 'activation': {
      const { activation } = edit;
      return { ...layer, activation, settings: settings && { ...settings, activation } };
    }
    case 'gate':
      return { ...layer, gate: edit.gate };
    case 'dropBlock':
      return { ...layer, stages: [], parameters: 0, multiplyAdds: 0 };
    case 'muteChannel':
      return layer;
  }
}

function sums(parts: readonly { parameters: number; multiplyAdds: number }[]) {
  return {
    parameters: parts.reduce((sum, { parameters }) => sum + parameters, 0),
    multiplyAdds: parts.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0),
  };
}
