import { createContext } from 'react';
import { useTranslation } from 'react-i18next';
import en from '../../../locales/glossary/en.json';
import ko from '../../../locales/glossary/ko.json';
import { useTexts } from '../../../ui';
import type { GlossaryPlace } from './terms';

/** Opens the glossary of the page at a place; closes it where there is none. */
export const ShowInGlossary = createContext<(place: GlossaryPlace | undefined) => void>(() => undefined);

/** The glossary's texts in the language of the page: they come with the pages that need them, not before. */
export function useGlossary() {
  useTexts('glossary', { en, ko });
  return useTranslation('glossary');
}
