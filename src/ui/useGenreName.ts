import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isWellKnown } from './genreLook';

/** What a genre is called in the page's language; one that has no translation by its own label. */
export function useGenreName(): (genre: string) => string {
  const { t } = useTranslation();
  return useCallback((genre) => (isWellKnown(genre) ? t(`genres.${genre}`) : genre), [t]);
}
