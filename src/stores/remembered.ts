import { createJSONStorage, type PersistOptions, type StateStorage } from 'zustand/middleware';

/**
 * Options for zustand's `persist`: remembers as much of a state as `read` takes from it, under `name`. What is found there at the
 * next visit and `read` makes nothing of, from an older page or from somebody's hand, counts as nothing.
 *
 * @param read what is to be kept of a state, or of whatever is stored in its place; undefined where that does not fit. A function, and no
 *   schema of zod: the page's start would have to wait for a library of 40 kB
 */
export function remembered<State, Kept extends Partial<State>>(
  name: string,
  storage: StateStorage,
  read: (stored: Readonly<Record<string, unknown>>) => Kept | undefined,
): PersistOptions<State, Partial<Kept>> {
  const kept = (stored: unknown): Partial<Kept> =>
    typeof stored === 'object' && stored !== null ? (read({ ...stored }) ?? {}) : {};
  return {
    name,
    storage: createJSONStorage(() => storage),
    partialize: kept,
    // Of whatever version: `merge` looks at what it is, not at what it calls itself.
    migrate: kept,
    merge: (stored, state) => ({ ...state, ...kept(stored) }),
  };
}
