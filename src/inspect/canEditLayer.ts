import type { LayerSummary, PlanEdit } from './types';

/** Whether a layer, as its table has it, can be changed so; the same that `editPlan` asks of a plan's block. */
export function canEditLayer({ name, settings, skip }: LayerSummary, edit: PlanEdit): boolean {
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
export function possibleEdits(layers: readonly LayerSummary[], edits: readonly PlanEdit[]): PlanEdit[] {
  return edits.filter((edit) => layers.some((layer) => canEditLayer(layer, edit)));
}
