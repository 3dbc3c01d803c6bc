import type { TFunction } from 'i18next';
import type { LayerSummary } from '../../../inspect';

/** A layer in the few letters that fit under its slab. */
export function shortName({ name, kind }: LayerSummary, t: TFunction): string {
  if (kind === 'invertedResidual') return name.replace('block', '');
  return kind === 'head' ? name : t(`network.short.${kind}`);
}
