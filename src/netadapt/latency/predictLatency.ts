import type { NetworkTable } from '../../model';
import type { LatencyTable, LayerTimes } from './latencyTable';
import { layerWidths, type LayerWidths } from './layerWidths';

/** The table says nothing of a layer: it was measured for networks of another shape. */
export class UnmeasuredLayerError extends Error {
  override readonly name = 'UnmeasuredLayerError';
}

export interface PredictedLatency {
  latencyMs: number;
  /** By name of the stage; their sum is `latencyMs`. */
  layersMs: Record<string, number>;
}

/**
 * What a network takes for one window, from the times of its layers alone.
 *
 * @throws {UnmeasuredLayerError} where the table lacks a layer
 */
export function predictLatency(table: LatencyTable, network: NetworkTable): PredictedLatency {
  const layersMs = Object.fromEntries(
    layerWidths(network).map((layer) => [
      layer.name,
      table.wholeOverSum * layerMs(table, layer) * windowShare(table, layer, network.inputShape[1]),
    ]),
  );
  return { latencyMs: Object.values(layersMs).reduce((sum, ms) => sum + ms, 0), layersMs };
}

function layerMs({ layers }: LatencyTable, { name, narrow, wide }: LayerWidths): number {
  if (!(name in layers)) throw new UnmeasuredLayerError(`The layer ${name} was not measured.`);
  return timeAt(layers[name], inBlocks(narrow), inBlocks(wide));
}

function windowShare({ windows }: LatencyTable, { name }: LayerWidths, frames: number): number {
  return linear(
    windows.map(({ frames, shares }) => [frames, shares[name]]),
    frames,
  );
}

/** The backend computes eight channels at a time: fewer take as long. */
const inBlocks = (channels: number): number => 8 * Math.ceil(channels / 8);

/** Between the measured points around a place, and on along the outer lines beyond them. */
function timeAt(times: LayerTimes, narrow: number, wide: number): number {
  return linear(
    times.map((row) => [
      row.narrow,
      linear(
        row.times.map(({ wide, medianMs }) => [wide, medianMs]),
        wide,
      ),
    ]),
    narrow,
  );
}

function linear(points: readonly (readonly [x: number, y: number])[], x: number): number {
  if (points.length === 1) return points[0][1];
  const above = points.findIndex((point) => point[0] > x);
  const end = above === -1 ? points.length - 1 : Math.max(above, 1);
  const [[x0, y0], [x1, y1]] = [points[end - 1], points[end]];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
