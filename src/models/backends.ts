/** The backends of tfjs that can run a network: our own, and tfjs's. */
export const BACKENDS = ['simd', 'wasm', 'webgpu', 'webgl', 'cpu'] as const;
/** A backend of tfjs, by its name there. */
export type Backend = (typeof BACKENDS)[number];

/** Why it is this one: our own, as was asked for, or what runs here in place of either. */
export type BackendReason = 'default' | 'asked' | 'fallback';

/** What runs a network, and why. */
export interface RunningBackend {
  backend: Backend;
  reason: BackendReason;
}

/** Whether an address asks that Meyda itself computes every frame, `?mel=meyda`. */
export function askedMel(search: string): 'meyda' | undefined {
  return new URLSearchParams(search).get('mel') === 'meyda' ? 'meyda' : undefined;
}

/** The backend that an address asks for, `?backend=webgl` for example; undefined where it names none that there is. */
export function askedBackend(search: string): Backend | undefined {
  const asked = new URLSearchParams(search).get('backend');
  return BACKENDS.find((known) => known === asked);
}
