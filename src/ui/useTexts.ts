import { useTranslation } from 'react-i18next';

/**
 * Adds texts that come with the page that needs them, not before; `useTranslation(namespace)` then has them.
 *
 * @param namespace what they are kept under
 * @param texts by language
 */
export function useTexts(namespace: string, texts: Readonly<Record<string, object>>): void {
  const { i18n } = useTranslation();
  for (const [language, ofLanguage] of Object.entries(texts)) {
    if (!i18n.hasResourceBundle(language, namespace)) i18n.addResourceBundle(language, namespace, ofLanguage);
  }
}
