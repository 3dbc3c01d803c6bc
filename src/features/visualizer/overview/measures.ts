import type { LayerSummary, NetworkTiming } from '../../../inspect';
import type { Measure } from '../view';

/** What a layer costs by a measure; undefined where it was not measured (yet). */
export function costOf(
  layer: LayerSummary,
  measure: Measure,
  timing: NetworkTiming | undefined,
): number | undefined {
  if (measure !== 'milliseconds') return layer[measure];
  return timing && (timing.layersMs[layer.name] ?? 0);
}

/** The largest cost of any layer, to which all are compared; 0 where nothing is known. */
export function largestCost(
  layers: readonly LayerSummary[],
  measure: Measure,
  timing: NetworkTiming | undefined,
): number {
  return Math.max(0, ...layers.map((layer) => costOf(layer, measure, timing) ?? 0));
}

/** The colour, in CSS, of what costs so much of the most, in [0, 1]. */
export function heatColour(share: number): string {
  return `color-mix(in oklab, var(--hot) ${(100 * share).toFixed(1)}%, var(--cold))`;
}
