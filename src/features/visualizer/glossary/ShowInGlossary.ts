import { createContext } from 'react';
import type { GlossaryPlace } from './terms';

/** Opens the glossary of the page at a place; closes it where there is none. */
export const ShowInGlossary = createContext<(place: GlossaryPlace | undefined) => void>(() => undefined);
