/** What can run a network: our own kernels, or tfjs on one of its backends. */
export const BACKENDS = ['wasm-simd', 'wasm', 'webgl', 'cpu'] as const;
export type Backend = (typeof BACKENDS)[number];
