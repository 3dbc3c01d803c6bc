import type { LayerSummary, NetworkEdit } from '../../../inspect';

export const SWITCHES = ['squeeze', 'activation', 'gate', 'drop'] as const;
export type Switch = (typeof SWITCHES)[number];

/** What a switch does to a layer as trained; undefined where there is nothing to switch. */
export function editOf(
  { name: block, settings, gate, skip }: LayerSummary,
  which: Switch,
): NetworkEdit | undefined {
  if (!settings) return undefined;
  switch (which) {
    case 'squeeze':
      return gate && { kind: 'withoutSqueeze', block };
    case 'activation':
      return settings.activation === 'hardSwish'
        ? { kind: 'activation', block, activation: 'relu' }
        : undefined;
    case 'gate':
      return gate && { kind: 'gate', block, gate: gate === 'sigmoid' ? 'hardSigmoid' : 'sigmoid' };
    case 'drop':
      return skip ? { kind: 'dropBlock', block } : undefined;
  }
}

/** The edits of a switch to all these layers. */
export function editsOf(layers: readonly LayerSummary[], which: Switch): NetworkEdit[] {
  return layers.flatMap((layer) => editOf(layer, which) ?? []);
}
