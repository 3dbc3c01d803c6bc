import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../locales/en.json';
import type glossary from '../locales/glossary/en.json';
import ko from '../locales/ko.json';
import type { Language } from '../stores';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en; glossary: typeof glossary };
    returnNull: false;
  }
}

/** The texts of the page; they are bundled, so the language changes at once. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, ko: { translation: ko } },
    // React escapes.
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  });
  return instance;
}
