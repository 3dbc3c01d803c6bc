import { useTranslation } from 'react-i18next';
import en from '../../locales/library/en.json';
import ko from '../../locales/library/ko.json';
import { useTexts } from '../../ui';

/** The library's texts in the language of the page: they come with the page, not before. */
export function useLibraryText() {
  useTexts('library', { en, ko });
  return useTranslation('library');
}
