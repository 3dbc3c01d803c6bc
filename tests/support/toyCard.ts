import type { ModelCard } from '../../src/models/card';
import { testCard } from './testCard';

/** Classes that nobody wrote a translation or a colour for. */
export const TOY_GENRES: readonly string[] = ['trot', '국악', 'rock, "n" roll'];

/** The card of a network of somebody's own genres. */
export const toyCard: ModelCard = { ...testCard, name: 'toy', genres: [...TOY_GENRES] };
