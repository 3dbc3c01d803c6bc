/** What can run a network: our own kernels, or tfjs on one of its backends. */
export const BACKENDS = ['wasm-simd', 'wasm', 'webgl', 'cpu'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Why it is this one: our own kernels, the one that was asked for, or what runs here in place of either. */
export type BackendReason = 'default' | 'asked' | 'fallback';
