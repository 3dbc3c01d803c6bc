import type { LayerSheet, NetworkSheet, PlanEdit } from './types';

/** The sheet of the network as `editPlan` changes it: a dropped block stays in its place, and costs nothing. */
export function editSheet(sheet: NetworkSheet, edits: readonly PlanEdit[]): NetworkSheet {
  if (edits.length === 0) return sheet;
  const layers = sheet.layers.map((layer) =>
    edits.filter(({ block }) => block === layer.name).reduce(editLayer, layer),
  );
  return { ...sheet, layers, ...sums(layers) };
}

function editLayer(layer: LayerSheet, edit: PlanEdit): LayerSheet {
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
