import type { Backend } from '../../models/backends';

/** Milliseconds that a window takes, by the backends that were tried. */
export type WindowTimes = Partial<Record<Backend, number>>;

/** Another backend must be this much faster than our own kernels: it takes longer to start, and its times vary more. */
const CLEARLY = 0.7;

/** The backend to use after a trial: our own kernels unless another one was clearly faster. */
export function fastestBackend({ 'wasm-simd': ourMs = 0, ...others }: WindowTimes): Backend {
  const best = (Object.entries(others) as [Backend, number][]).sort(([, a], [, b]) => a - b).at(0);
  return best && best[1] < CLEARLY * ourMs ? best[0] : 'wasm-simd';
}
