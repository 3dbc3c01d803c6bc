import { blockName, type BlockSettings, type NetworkTable } from '../model';
import type { LayerSummary, NetworkEdit } from './types';

/** Whether a layer, as its table has it, can be changed so. */
export function canEditLayer({ name, settings, skip }: LayerSummary, edit: NetworkEdit): boolean {
  if (name !== edit.block || !settings) return false;
  switch (edit.kind) {
    case 'withoutSqueeze':
    case 'gate':
      return settings.squeezeChannels > 0;
    case 'activation':
      return true;
    case 'dropBlock':
      return skip;
    case 'muteChannel':
      return edit.channel >= 0 && edit.channel < settings.expandedChannels;
  }
}

/** The edits that the network has a place for, in their order: an address may ask for anything. */
export function possibleEdits(layers: readonly LayerSummary[], edits: readonly NetworkEdit[]): NetworkEdit[] {
  return edits.filter((edit) => layers.some((layer) => canEditLayer(layer, edit)));
}

/** The table with changes to its blocks, the later ones last; blocks keep their names where others are left out. */
export function editTable(table: NetworkTable, edits: readonly NetworkEdit[]): NetworkTable {
  const blocks = table.blocks
    .map((block, index) => ({ ...block, name: blockName(block, index) }))
    .flatMap((block) =>
      edits
        .filter((edit) => edit.block === block.name)
        .reduce<BlockSettings[]>((left, edit) => left.flatMap((one) => editBlock(one, edit)), [block]),
    );
  return { ...table, blocks };
}

function editBlock(block: BlockSettings, edit: NetworkEdit): BlockSettings[] {
  switch (edit.kind) {
    case 'withoutSqueeze':
      return [{ ...block, squeezeChannels: 0 }];
    case 'gate':
      return [{ ...block, gate: edit.gate }];
    case 'activation':
      return [{ ...block, activation: edit.activation }];
    case 'dropBlock':
      return [];
    case 'muteChannel':
      return [block];
  }
}

/** Which channels of which scales and shifts are 0: then a channel's output is, since both activations leave 0 as it is. */
export function mutedChannels(edits: readonly NetworkEdit[]): Map<string, Set<number>> {
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
