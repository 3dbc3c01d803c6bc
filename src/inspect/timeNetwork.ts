import type { Tensor4D } from '@tensorflow/tfjs-core';
import { yieldToEventLoop } from '../workers';
import type { InspectedModel } from './inspectModel';
import type { NetworkTiming } from './types';

const RUNS = 144;

type TimedModel = Pick<InspectedModel, 'run' | 'timeLayers'>;

/** Of one run, or the mean of a few. */
interface LayeredRun {
  layersMs: Map<string, number>;
  /** Of all layers together. */
  ms: number;
}

/**
 * Times a network on one window, [1, mel, frame, 1]: its layers one by one, and in turn with them the whole of it without a
 * look at the clock in between. Both are means over the faster half of their runs, those that nothing else on the
 * machine held up; means, unlike medians, of the layers add up to that of their sums. Gives way to other tasks before
 * every measurement, so that none comes late in its slice of the machine's time.
 */
export async function timeNetwork(model: TimedModel, window: Tensor4D): Promise<NetworkTiming> {
  const together = runsBetweenTicks();
  const layered: LayeredRun[] = [];
  const wholeMs: number[] = [];
  const turns = [
    () => layered.push(timeLayers(model, window, together)),
    () => wholeMs.push(timeWhole(model, window, together)),
  ];
  for (let run = 0; run < RUNS; run += 2 * together) {
    for (const turn of turns) {
      await yieldToEventLoop();
      turn();
    }
    // Neither always comes first.
    turns.reverse();
  }
  const undisturbed = fasterHalf(layered, ({ ms }) => ms);
  const layers = [...undisturbed[0].layersMs.keys()];
  return {
    layersMs: Object.fromEntries(
      layers.map((layer) => [layer, mean(undisturbed.map(({ layersMs }) => layersMs.get(layer) ?? 0))]),
    ),
    totalMs: mean(fasterHalf(wholeMs, (ms) => ms)),
    runs: RUNS,
  };
}

function timeLayers(model: TimedModel, window: Tensor4D, runs: number): LayeredRun {
  const layersMs = new Map<string, number>();
  let sum = 0;
  for (let run = 0; run < runs; run++) {
    for (const [layer, ms] of model.timeLayers(window)) {
      layersMs.set(layer, (layersMs.get(layer) ?? 0) + ms / runs);
      sum += ms / runs;
    }
  }
  return { layersMs, ms: sum };
}

function timeWhole(model: TimedModel, window: Tensor4D, runs: number): number {
  const startMs = performance.now();
  for (let run = 0; run < runs; run++) model.run(window);
  return (performance.now() - startMs) / runs;
}

/** Where a page is not isolated its clock ticks every 100 us only, longer than a layer takes: then means of several runs are taken. */
function runsBetweenTicks(): number {
  const coarse = 'crossOriginIsolated' in globalThis && !globalThis.crossOriginIsolated;
  return coarse ? 8 : 1;
}

function fasterHalf<Run>(runs: readonly Run[], msOf: (run: Run) => number): Run[] {
  return runs.toSorted((a, b) => msOf(a) - msOf(b)).slice(0, Math.ceil(runs.length / 2));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
