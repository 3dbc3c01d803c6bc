import type { GateAverages, Gates, LayerSummary } from '../../../inspect';

/** What is known of a network when a step of the tour is set up. */
export interface TouredNetwork {
  layers: readonly LayerSummary[];
  /** Absent where nobody averaged. */
  averages: GateAverages | undefined;
}

/**
 * The block whose gates move most from genre to genre, by the averages over the training music; where nobody averaged, the last
 * block that has gates.
 */
export function liveliestBlock({ layers, averages }: TouredNetwork): LayerSummary | undefined {
  const gated = layers.filter(({ gate }) => gate !== undefined);
  if (!averages) return gated.at(-1);
  const { all, genres } = averages;
  const movements = gated.map((layer) => ({
    layer,
    movement: movement(layer.name, all, Object.values(genres)),
  }));
  return movements.reduce<(typeof movements)[number] | undefined>(
    (most, one) => (most && most.movement >= one.movement ? most : one),
    undefined,
  )?.layer;
}

/** Mean distance of a genre's gates from those of all music. */
function movement(block: string, all: Gates, genres: readonly (Gates | undefined)[]): number {
  const reference = all[block] ?? [];
  const distances = genres.flatMap((gates) =>
    (gates?.[block] ?? []).map((gate, channel) => Math.abs(gate - reference[channel])),
  );
  return distances.length === 0
    ? 0
    : distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}
