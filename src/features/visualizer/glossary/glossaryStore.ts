import { createStore } from 'zustand/vanilla';
import type { TermName } from './terms';

export interface GlossaryState {
  open: boolean;
  /** The term that is explained; none while the list of all stands alone. */
  term: TermName | undefined;
  /** Opens the glossary, at a term where one is given. */
  show: (term?: TermName) => void;
  close: () => void;
}

export const glossaryStore = createStore<GlossaryState>()((set) => ({
  open: false,
  term: undefined,
  show: (term) => {
    set({ open: true, term });
  },
  close: () => {
    set({ open: false });
  },
}));
