import { vi } from 'vitest';

/** Waits until `check` holds; a busy machine may take its time. @throws what `check` threw last, after a minute */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 60_000, interval: 10 });
}
