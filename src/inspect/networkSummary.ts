import { networkCost, type LayerCost, receptiveFields, blockName, type NetworkTable } from '../model';
import type { LayerSummary, NetworkSummary } from './types';

/** All that a table says of its network, layer by layer. */
export function networkSummary(name: string, table: NetworkTable): NetworkSummary {
  const { layers, parameters, multiplyAdds } = networkCost(table);
  const fields = new Map(receptiveFields(table).map((field) => [field.name, field]));
  const summaries = layers.map((layer): LayerSummary => {
    const { stages, inputShape, outputShape } = layer;
    const costs = { parameters: layer.parameters, multiplyAdds: layer.multiplyAdds };
    const receptiveField = fields.get(layer.name);
    const summary = { name: layer.name, inputShape, outputShape, ...costs, stages, receptiveField };
    return { ...summary, seesEverything: !receptiveField, ...character(table, layer) };
  });
  const firstGated = summaries.findIndex(({ gate }) => gate !== undefined);
  if (firstGated >= 0) for (const layer of summaries.slice(firstGated)) layer.seesEverything = true;
  const last = summaries.findIndex(({ kind }) => kind === 'last');
  return {
    name,
    table,
    layers: summaries.toSpliced(last + 1, 0, pool(summaries[last])),
    parameters,
    multiplyAdds,
  };
}

function character(
  { blocks, heads, gate }: NetworkTable,
  { name, inputShape }: LayerCost,
): Pick<LayerSummary, 'kind' | 'settings' | 'activation' | 'gate' | 'skip'> {
  if (name === 'stem' || name === 'last' || name === 'hidden') {
    return { kind: name, activation: 'hardSwish', skip: false };
  }
  if (name in heads) return { kind: 'head', skip: false };
  const index = blocks.findIndex((block, index) => blockName(block, index) === name);
  const settings = blocks[index];
  return {
    kind: 'invertedResidual',
    settings,
    activation: settings.activation,
    gate: settings.squeezeChannels > 0 ? (settings.gate ?? gate) : undefined,
    skip: settings.stride === 1 && settings.outChannels === inputShape[2],
  };
}

/** Pooling has no weights, so the cost does not list it. */
function pool({ outputShape }: LayerSummary): LayerSummary {
  return {
    name: 'pool',
    kind: 'pool',
    inputShape: outputShape,
    outputShape: [1, 1, outputShape[2]],
    parameters: 0,
    multiplyAdds: 0,
    stages: [],
    seesEverything: true,
    skip: false,
  };
}
