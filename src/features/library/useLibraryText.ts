import { useTranslation } from 'react-i18next';
import en from '../../locales/library/en.json';
import ko from '../../locales/library/ko.json';

/** The library's texts in the language of the page: they come with the page, not before. */
export function useLibraryText() {
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('en', 'library')) {
    i18n.addResourceBundle('en', 'library', en);
    i18n.addResourceBundle('ko', 'library', ko);
  }
  return useTranslation('library');
}
