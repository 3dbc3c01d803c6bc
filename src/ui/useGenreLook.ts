import { createContext, useCallback, useContext } from 'react';
import { genreLook, schemeColour, type ChosenColours, type GenreLook } from './genreLook';

/** Colours that a person chose for the genres that are shown. */
export const ChosenColoursContext = createContext<ChosenColours>({});

/** See `genreLook`, with the colours that the person chose. */
export function useGenreLook(): (genre: string, genres: readonly string[]) => GenreLook {
  const chosen = useContext(ChosenColoursContext);
  return useCallback((genre, genres) => genreLook(genre, genres, chosen), [chosen]);
}

/** The colour of a genre as CSS, following the page's colour scheme. */
export function useGenreColour(): (genre: string, genres: readonly string[]) => string {
  const look = useGenreLook();
  return useCallback((genre, genres) => schemeColour(look(genre, genres)), [look]);
}
