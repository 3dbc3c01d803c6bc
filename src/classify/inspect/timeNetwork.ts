import { median } from '../../engine/latency/statistics';
import type { WasmEngine } from '../../engine/wasm/wasmEngine';
import { nextTask } from '../nextTask';
import type { NetworkTiming } from './types';

const RUNS = 72;

/**
 * Times a network on one window, [mel, frame]: its stages one by one, and in turn with them the whole of it without a
 * look at the clock in between. Medians, so that it does not matter when something else has the machine now and then.
 * Gives way to other tasks before every measurement, so that none comes late in its slice of the machine's time.
 */
export async function timeNetwork(engine: WasmEngine, window: Float32Array): Promise<NetworkTiming> {
  const together = runsBetweenTicks();
  const layers = new Map<string, number[]>();
  const totals: number[] = [];
  for (let run = 0; run < RUNS; run += together) {
    await nextTask();
    const layersMs = new Map<string, number>();
    for (const { name, latencyMs } of engine.timeStages(window, together)) {
      const [layer] = name.split('/');
      layersMs.set(layer, (layersMs.get(layer) ?? 0) + latencyMs);
    }
    layersMs.forEach((ms, layer) => layers.set(layer, [...(layers.get(layer) ?? []), ms]));
    await nextTask();
    const start = performance.now();
    for (let again = 0; again < together; again++) engine.runSync(window, 1);
    totals.push((performance.now() - start) / together);
  }
  return {
    layersMs: Object.fromEntries([...layers].map(([layer, ms]) => [layer, median(ms)])),
    totalMs: median(totals),
    runs: RUNS,
  };
}

/** Where a page is not isolated its clock ticks every 100 us only, longer than a layer takes: then means of several runs are taken. */
function runsBetweenTicks(): number {
  const coarse = 'crossOriginIsolated' in globalThis && !globalThis.crossOriginIsolated;
  return coarse ? 8 : 1;
}
