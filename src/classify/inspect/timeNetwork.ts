import type { WasmEngine } from '../../engine/wasm/wasmEngine';
import { nextTask } from '../nextTask';
import type { NetworkTiming } from './types';

/** Batches that are measured; the medians are over them. */
const BATCHES = 9;
/** Runs of a batch; its times are means over them. */
const RUNS = 8;

/**
 * Times a network on one window, [mel, frame]: all stages of it, and in the same breath the whole of it without a look
 * at the clock in between. Gives way to other tasks after every batch.
 */
export async function timeNetwork(engine: WasmEngine, window: Float32Array): Promise<NetworkTiming> {
  const layers = new Map<string, number[]>();
  const totals: number[] = [];
  engine.timeStages(window, RUNS);
  for (let batch = 0; batch < BATCHES; batch++) {
    const layersMs = new Map<string, number>();
    for (const { name, latencyMs } of engine.timeStages(window, RUNS)) {
      const [layer] = name.split('/');
      layersMs.set(layer, (layersMs.get(layer) ?? 0) + latencyMs);
    }
    layersMs.forEach((ms, layer) => layers.set(layer, [...(layers.get(layer) ?? []), ms]));
    const start = performance.now();
    for (let run = 0; run < RUNS; run++) engine.runSync(window, 1);
    totals.push((performance.now() - start) / RUNS);
    await nextTask();
  }
  return {
    layersMs: Object.fromEntries([...layers].map(([layer, ms]) => [layer, median(ms)])),
    totalMs: median(totals),
    runs: BATCHES * RUNS,
  };
}

/** Of an odd number of values. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) / 2];
}
