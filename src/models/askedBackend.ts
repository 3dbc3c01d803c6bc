import { BACKENDS, type BackendPreference } from './backends';

/** The backend that an address asks for, `?backend=webgl` for example; undefined where it names none that there is. */
export function askedBackend(search: string): BackendPreference | undefined {
  const asked = new URLSearchParams(search).get('backend');
  const backend = BACKENDS.find((known) => known === asked);
  return backend && { backend, reason: 'asked' };
}
