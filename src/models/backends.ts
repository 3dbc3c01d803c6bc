/** The backends of tfjs that can run a network: our own, and tfjs's. */
export const BACKENDS = ['simd', 'wasm', 'webgpu', 'webgl', 'cpu'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Why it is this one: our own, as was asked for, or what runs here in place of either. */
export type BackendReason = 'default' | 'asked' | 'fallback';

/** What runs a network, and why. */
export interface RunningBackend {
  backend: Backend;
  reason: BackendReason;
}
