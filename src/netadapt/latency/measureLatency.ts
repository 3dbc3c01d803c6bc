import type { NetworkTable } from '../../model';
import type { KernelFiles, Step } from '../../backend';
import type { LatencyTable, LayerTimes, WindowShares } from './latencyTable';
import { layerWidths, type LayerWidths } from './layerWidths';
import { measuredNetworks, measuredWindows } from './measuredNetworks';
import { withNoiseNetworks } from './noiseNetworks';
import { predictLatency } from './predictLatency';
import type { RecordedModel } from './recordModel';
import { median } from './statistics';
import { timeTasks, type Spread, type TimingOptions } from './timeTasks';

export interface LatencyMeasurement {
  table: LatencyTable;
  /** Of the whole networks, timed in the same rounds. */
  networks: Spread[];
}

/**
 * Times, in our own kernels and on one thread, every layer of `network` over the channel counts that pruning can reach, and
 * over shorter windows. Layers are timed in the memory of whole networks, one after the other again and again.
 *
 * @param networks to be timed as wholes, with weights of noise
 * @throws the signal's reason once it is aborted
 */
export function measureLatency(
  network: NetworkTable,
  networks: readonly NetworkTable[],
  kernels: KernelFiles,
  options: TimingOptions,
): Promise<LatencyMeasurement> {
  const measured = measuredNetworks(network);
  const windows = measuredWindows(network);
  const wholes = [...measured, ...networks];
  return withNoiseNetworks([...wholes, ...windows], kernels, async (recorded) => {
    const layers = distinctLayers(measured, recorded);
    const ofWindows = recorded.slice(wholes.length);
    const tasks = [
      ...layers,
      ...ofWindows.flatMap(({ steps }) => steps),
      ...recorded.slice(0, wholes.length),
    ];
    const spreads = await timeTasks(
      tasks.map(({ run }) => run),
      options,
    );
    const wholeTimes = spreads.slice(-wholes.length);
    const times = layerTimes(layers.map((layer, index) => ({ ...layer, ...spreads[index] })));
    const shares = windowShares(
      windows.map(({ inputShape }) => inputShape[1]),
      ofWindows,
      spreads.slice(layers.length, -wholes.length).map(({ medianMs }) => medianMs),
    );
    const sums = { wholeOverSum: 1, layers: times, windows: shares };
    const ratios = measured.map(
      (table, index) => wholeTimes[index].medianMs / predictLatency(sums, table).latencyMs,
    );
    return {
      table: { ...sums, wholeOverSum: median(ratios) },
      networks: wholeTimes.slice(measured.length),
    };
  });
}

type TimedLayer = LayerWidths & Pick<Step, 'run'>;

/** The layers of networks, each pair of channel counts once. */
function distinctLayers(tables: readonly NetworkTable[], recorded: readonly RecordedModel[]): TimedLayer[] {
  const layers = new Map<string, TimedLayer>();
  tables.forEach((table, network) =>
    layerWidths(table).forEach((widths, layer) => {
      const { run } = recorded[network].steps[layer];
      layers.set(`${widths.name} ${widths.narrow} ${widths.wide}`, { ...widths, run });
    }),
  );
  return [...layers.values()];
}

/** @param timesMs of the steps of all windows, one after the other */
function windowShares(
  frames: readonly number[],
  recorded: readonly RecordedModel[],
  timesMs: readonly number[],
): WindowShares[] {
  const count = recorded[0].steps.length;
  const longest = timesMs.slice(-count);
  return frames.map((frames, window) => ({
    frames,
    shares: Object.fromEntries(
      recorded[window].steps.map(({ name }, step) => [name, timesMs[window * count + step] / longest[step]]),
    ),
  }));
}

function layerTimes(entries: readonly (LayerWidths & Spread)[]): Record<string, LayerTimes> {
  const layers: Record<string, LayerTimes> = {};
  const ascending = entries.toSorted((a, b) => a.narrow - b.narrow || a.wide - b.wide);
  for (const { name, narrow, wide, medianMs, lowMs, highMs } of ascending) {
    const rows = (layers[name] ??= []);
    const time = { wide, medianMs, lowMs, highMs };
    const row = rows.at(-1);
    if (row?.narrow === narrow) row.times.push(time);
    else rows.push({ narrow, times: [time] });
  }
  return layers;
}
