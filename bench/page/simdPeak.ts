/** Multiply-adds of one round of `peak`: twelve vectors of four. */
const PER_ROUND = 48;

/**
 * The most multiply-adds a second that one thread here can do in wasm, in thousands of millions: the best of `turns`.
 *
 * @param kernel bench/assembly/peak.ts, compiled
 */
export async function simdPeak(kernel: number[], turns: number): Promise<number> {
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(kernel), {});
  const { peak } = instance.exports as { peak: (rounds: number) => number };
  const rounds = 100_000;
  let bestMs = Infinity;
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    peak(rounds);
    bestMs = Math.min(bestMs, performance.now() - start);
  }
  return (rounds * PER_ROUND) / bestMs / 1e6;
}
