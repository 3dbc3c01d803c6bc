import { useTranslation } from 'react-i18next';
import en from '../../locales/teach/en.json';
import ko from '../../locales/teach/ko.json';

/** The texts of the page Teach in the language of the page: they come with the page, not before. */
export function useTeachText() {
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('en', 'teach')) {
    i18n.addResourceBundle('en', 'teach', en);
    i18n.addResourceBundle('ko', 'teach', ko);
  }
  return useTranslation('teach');
}
