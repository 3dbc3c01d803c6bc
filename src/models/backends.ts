/** What can run a network: our own kernels, or tfjs on one of its backends. */
export const BACKENDS = ['wasm-simd', 'wasm', 'webgpu', 'webgl', 'cpu'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Those that compute on a graphics processor, the more capable first. */
export const GPU_BACKENDS = ['webgpu', 'webgl'] as const satisfies Backend[];
export type GpuBackend = (typeof GPU_BACKENDS)[number];

/** The backend to try first: the one that was asked for, or the one that was fastest in a trial on this machine. */
export interface BackendPreference {
  backend: Backend;
  reason: 'asked' | 'trial';
}

/** Why it is this one: our own kernels, as was wished, or what runs here in place of either. */
export type BackendReason = 'default' | BackendPreference['reason'] | 'fallback';

/** What runs a network, and why. */
export interface RunningBackend {
  backend: string;
  reason: BackendReason;
}
