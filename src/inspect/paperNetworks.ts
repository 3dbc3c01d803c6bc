import { mobileNetV3Table, type Variant } from '../model';
import { networkSummary } from './networkSummary';
import type { NetworkSummary } from './types';

/** The networks of the paper, by their names here; nobody trained them on music, so they are tables without weights. */
const VARIANTS = new Map<string, Variant>([
  ['paper-small', 'small'],
  ['paper-large', 'large'],
]);

export const PAPER_NETWORKS: readonly string[] = [...VARIANTS.keys()];

/** MobileNetV3 as published, for an input like that of our networks and ten classes; undefined for any other name. */
export function paperNetwork(name: string): NetworkSummary | undefined {
  const variant = VARIANTS.get(name);
  if (!variant) return undefined;
  return networkSummary(name, mobileNetV3Table({ variant, inputShape: [128, 300, 1], heads: { genre: 10 } }));
}
