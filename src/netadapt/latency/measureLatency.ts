import type { NetworkTable } from '../../model/table';
import { compileNetwork, type Stage } from '../../engine/wasm/compileNetwork';
import { kernelsUnderWay, loadKernels, type KernelFiles } from '../../backend/loadKernels';
import type { LatencyTable, LayerTimes, WindowShares } from './latencyTable';
import { layerWidths, type LayerWidths } from './layerWidths';
import { measuredNetworks, measuredWindows } from './measuredNetworks';
import { noisePlan } from './noisePlan';
import { predictLatency } from './predictLatency';
import { median } from './statistics';
import { timeTasks, type Spread, type TimingOptions } from './timeTasks';

export interface LatencyMeasurement {
  table: LatencyTable;
  /** Of the whole networks that were asked for, in the same rounds. */
  networks: Spread[];
}

/**
 * Times, in our own kernels and on one thread, every layer of `network` over the channel counts that pruning can reach, and
 * over shorter windows. Layers are timed in the memory of whole networks, one after the other again and again.
 *
 * @param networks to be timed as wholes, with weights of noise
 * @throws the signal's reason once it is aborted
 */
export async function measureLatency(
  network: NetworkTable,
  networks: readonly NetworkTable[],
  kernels: KernelFiles,
  options: TimingOptions,
): Promise<LatencyMeasurement> {
  // Each network has kernels of its own; their file is read once.
  const files = kernelsUnderWay(kernels);
  const start = async (table: NetworkTable): Promise<readonly Stage[]> => {
    const { stages } = compileNetwork(noisePlan(table), await loadKernels(files));
    // What comes first fills the memory that later stages read.
    runAll(stages);
    return stages;
  };
  const measured = measuredNetworks(network);
  const windows = measuredWindows(network);
  const layers = new Map<string, LayerWidths & { run: () => void }>();
  const windowStages: (readonly Stage[])[] = [];
  const wholes: (() => void)[] = [];
  for (const table of measured) {
    const stages = await start(table);
    for (const widths of layerWidths(table)) {
      const stage = stages.find(({ name }) => name === widths.name);
      if (stage) layers.set(`${widths.name} ${widths.narrow} ${widths.wide}`, { ...widths, run: stage.run });
    }
    wholes.push(() => {
      runAll(stages);
    });
  }
  for (const table of windows) windowStages.push(await start(table));
  for (const table of networks) {
    const stages = await start(table);
    wholes.push(() => {
      runAll(stages);
    });
  }

  const entries = [...layers.values()];
  const tasks = [...entries, ...windowStages.flat()].map(({ run }) => run);
  const spreads = await timeTasks([...tasks, ...wholes], options);
  const wholeTimes = spreads.slice(tasks.length);
  const times = layerTimes(entries.map((entry, index) => ({ ...entry, ...spreads[index] })));
  const shares = windowShares(
    windows.map(({ inputShape }) => inputShape[1]),
    windowStages,
    spreads.slice(entries.length, tasks.length).map(({ medianMs }) => medianMs),
  );
  const sums = { wholeOverSum: 1, layers: times, windows: shares };
  const ratios = measured.map(
    (table, index) => wholeTimes[index].medianMs / predictLatency(sums, table).latencyMs,
  );
  return {
    table: { ...sums, wholeOverSum: median(ratios) },
    networks: wholeTimes.slice(measured.length),
  };
}

/** @param timesMs of the stages of all windows, one after the other */
function windowShares(
  frames: readonly number[],
  stages: readonly (readonly Stage[])[],
  timesMs: readonly number[],
): WindowShares[] {
  const count = stages[0].length;
  const longest = timesMs.slice(-count);
  return frames.map((frames, window) => ({
    frames,
    shares: Object.fromEntries(
      stages[window].map(({ name }, stage) => [name, timesMs[window * count + stage] / longest[stage]]),
    ),
  }));
}

function runAll(stages: readonly Stage[]): void {
  for (const { run } of stages) run();
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
