import { BACKENDS, type Backend } from './backends';

/** Whether an address asks that Meyda itself computes every frame, `?mel=meyda`. */
export function askedMel(search: string): 'meyda' | undefined {
  return new URLSearchParams(search).get('mel') === 'meyda' ? 'meyda' : undefined;
}

/** The backend that an address asks for, `?backend=webgl` for example; undefined where it names none that there is. */
export function askedBackend(search: string): Backend | undefined {
  const asked = new URLSearchParams(search).get('backend');
  return BACKENDS.find((known) => known === asked);
}
