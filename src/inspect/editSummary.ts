import { editTable } from './networkEdit';
import { networkSummary } from './networkSummary';
import type { NetworkEdit, NetworkSummary } from './types';

/** The summary of the edited network: a dropped block stays in its place, and costs nothing. */
export function editSummary(summary: NetworkSummary, edits: readonly NetworkEdit[]): NetworkSummary {
  if (edits.length === 0) return summary;
  const edited = networkSummary(summary.name, editTable(summary.table, edits));
  const left = new Map(edited.layers.map((layer) => [layer.name, layer]));
  const layers = summary.layers.map(
    (layer) => left.get(layer.name) ?? { ...layer, stages: [], parameters: 0, multiplyAdds: 0 },
  );
  return { ...edited, table: summary.table, layers };
}
