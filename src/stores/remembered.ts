import { createJSONStorage, type PersistOptions, type StateStorage } from 'zustand/middleware';
import type { ZodMiniType } from './zodMini';

/**
 * Options for zustand's `persist`: remembers as much of a state as `schema` has, under `name`. What is found there at the next
 * visit and does not fit, from an older page or from somebody's hand, counts as nothing.
 */
export function remembered<State, Kept extends Partial<State>>(
  name: string,
  storage: StateStorage,
  schema: ZodMiniType<Kept>,
): PersistOptions<State, Kept> {
  return {
    name,
    storage: createJSONStorage(() => storage),
    partialize: (state) => schema.parse(state),
    // Of whatever version: `merge` looks at what it is, not at what it calls itself.
    migrate: (stored) => stored as Kept,
    merge: (stored, state) => ({ ...state, ...schema.safeParse(stored).data }),
  };
}
