import { useTranslation } from 'react-i18next';
import en from '../../locales/teach/en.json';
import ko from '../../locales/teach/ko.json';
import { useTexts } from '../../ui';

/** The texts of the page Teach in the language of the page: they come with the page, not before. */
export function useTeachText() {
  useTexts('teach', { en, ko });
  return useTranslation('teach');
}
