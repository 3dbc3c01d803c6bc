import type { i18n } from 'i18next';
import en from '../../../locales/glossary/en.json';
import ko from '../../../locales/glossary/ko.json';

/** Adds the glossary's texts to those of the page: they come with the pages that need them, not before. */
export function addGlossaryTexts(i18n: i18n): void {
  if (i18n.hasResourceBundle('en', 'glossary')) return;
  i18n.addResourceBundle('en', 'glossary', en);
  i18n.addResourceBundle('ko', 'glossary', ko);
}
