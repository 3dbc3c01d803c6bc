import { BACKENDS, type Backend } from './backends';

/** The backend that an address asks for, `?backend=webgl` for example; undefined where it names none that there is. */
export function askedBackend(search: string): Backend | undefined {
  const asked = new URLSearchParams(search).get('backend');
  return BACKENDS.find((known) => known === asked);
}
