import i18next, { type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../locales/en.json';
import type glossary from '../locales/glossary/en.json';
import type library from '../locales/library/en.json';
import type teach from '../locales/teach/en.json';
import type { Language } from '../stores';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof en;
      glossary: typeof glossary;
      library: typeof library;
      teach: typeof teach;
    };
    returnNull: false;
  }
}

/** English is always there: it stands in for texts that another language lacks. */
const TEXTS: Record<Language, () => Promise<ResourceLanguage[string]>> = {
  en: () => Promise.resolve(en),
  ko: async () => (await import('../locales/ko.json')).default,
};

/** The texts of the page in one language. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes.
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  });
  await showLanguage(instance, language);
  return instance;
}

/** Changes to another language, whose texts are loaded first where they are not there. */
export async function showLanguage(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'translation')) {
    instance.addResourceBundle(language, 'translation', await TEXTS[language]());
  }
  await instance.changeLanguage(language);
}
