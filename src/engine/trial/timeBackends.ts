import type { GpuBackend } from '../../models/backends';
import { engineOn, type EngineFiles } from '../createEngine';
import { median } from '../../netadapt/latency/statistics';
import { HEADS, type Plan } from '../plan/plan';
import type { Engine, HeadOutputs } from '../types';
import type { WindowTimes } from './windowTimes';

/** Turns that each of two engines has; the median counts. */
const TURNS = 7;
/** Runs before the first turn: drivers compile and clocks rise meanwhile. */
const WARM_UP_RUNS = 3;
/** A logit may differ by this share of the largest one; a processor that computes in 16 bits, as some phones' do, does not pass. */
const TOLERANCE = 1e-2;
/**
 * Lets each of `candidates` run against our own kernels, turn by turn, on batches of `windows` windows. Those that do not
 * run here, or do not answer as ours do, are left out. Takes about as long as 50 batches.
 */
export async function timeBackends(
  plan: Plan,
  files: EngineFiles,
  candidates: readonly GpuBackend[],
  windows: number,
): Promise<WindowTimes> {
  const ours = await engineOn('wasm-simd', plan, files);
  const times: WindowTimes = {};
  const input = noise(windows * plan.inputSize.height * plan.inputSize.width);
  const expected = await ours.run(input, windows);
  for (const backend of candidates) {
    const engine = await engineOn(backend, plan, files).catch(() => undefined);
    if (!engine) continue;
    try {
      for (let run = 0; run < WARM_UP_RUNS; run++) {
        if (!agree(await engine.run(input, windows), expected))
          throw new Error(`${backend} answers otherwise.`);
      }
      const [ourMs, theirMs] = await race([ours, engine], input, windows);
      times['wasm-simd'] = Math.min(ourMs, times['wasm-simd'] ?? Infinity);
      times[backend] = theirMs;
    } catch {
      // It started, but can't do the work; nobody asked for it, and our own kernels can.
    } finally {
      engine.dispose();
    }
  }
  ours.dispose();
  return times;
}

/** Median milliseconds a window of each engine. */
async function race(engines: readonly Engine[], input: Float32Array, windows: number): Promise<number[]> {
  const turnsMs = engines.map(() => Array.of<number>());
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, engine] of engines.entries()) {
      const startMs = performance.now();
      await engine.run(input, windows);
      turnsMs[index].push((performance.now() - startMs) / windows);
    }
  }
  return turnsMs.map((times) => median(times));
}

function agree(outputs: HeadOutputs, expected: HeadOutputs): boolean {
  return HEADS.every((head) => {
    const largest = expected[head].reduce((most, logit) => Math.max(most, Math.abs(logit)), 0);
    return outputs[head].every(
      (logit, index) => Math.abs(logit - expected[head][index]) <= TOLERANCE * largest,
    );
  });
}

/** Values about as a mel window has them, the same every time. */
function noise(length: number): Float32Array {
  return Float32Array.from({ length }, (_, index) => Math.sin(index ** 1.5));
}
