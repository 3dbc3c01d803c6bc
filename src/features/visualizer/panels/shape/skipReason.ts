import type { LayerSummary } from '../../../../inspect';

/** Why a block has its skip, or has none: both strides and channels must agree. */
export type SkipReason = 'on' | 'stride' | 'channels' | 'both';

export function skipReason({ settings, inputShape, outputShape }: LayerSummary): SkipReason {
  const strided = settings?.stride !== 1;
  const widened = inputShape[2] !== outputShape[2];
  if (strided) return widened ? 'both' : 'stride';
  return widened ? 'channels' : 'on';
}
