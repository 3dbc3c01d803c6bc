import { layerWidths, type TrajectoryStep } from '../../netadapt';

/** One stage of the backend, in the network at the start and in that of a step. */
export interface LayerRow {
  /** As the backend names the stage. */
  name: string;
  /** Its place in the network, from 0. */
  order: number;
  /** Channels that go in and come out, through those that squeeze-and-excitation squeezes to. */
  channels: readonly number[];
  startMs: number;
  ms: number;
  savedMs: number;
  /** On this device, where it was measured. */
  deviceMs: number | undefined;
}

/** The stages of a step's network in their order. @param deviceLayersMs of the same network on this device */
export function layerRows(
  step: TrajectoryStep,
  start: TrajectoryStep,
  deviceLayersMs: Readonly<Record<string, number>> | undefined,
): LayerRow[] {
  const inputChannels = step.table.inputShape[2];
  return layerWidths(step.table).map(({ name, narrow, wide }, order) => {
    const [startMs, ms] = [start.layersMs[name], step.layersMs[name]];
    return {
      name,
      order,
      channels: channelsThrough(name, narrow, wide, inputChannels),
      startMs,
      ms,
      savedMs: startMs - ms,
      deviceMs: deviceLayersMs?.[name],
    };
  });
}

function channelsThrough(name: string, narrow: number, wide: number, inputs: number): number[] {
  if (name === 'stem') return [inputs, wide];
  if (name === 'pool') return [wide];
  if (name.endsWith('/gates')) return [wide, narrow, wide];
  return name.endsWith('/project') || name === 'hidden' ? [wide, narrow] : [narrow, wide];
}

export const SORT_KEYS = ['order', 'startMs', 'ms', 'savedMs', 'deviceMs'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What the rows are sorted by; the order of the network ascends, times descend, unless `reversed`. */
export interface Sorting {
  key: SortKey;
  reversed: boolean;
}

export function sortRows(rows: readonly LayerRow[], { key, reversed }: Sorting): LayerRow[] {
  const direction = (key === 'order' ? 1 : -1) * (reversed ? -1 : 1);
  return rows.toSorted((a, b) => direction * ((a[key] ?? 0) - (b[key] ?? 0)) || a.order - b.order);
}
