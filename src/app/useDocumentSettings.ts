import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showLanguage } from './i18n';
import { useStore } from 'zustand';
import { settingsStore } from '../stores';

/** Carries language and theme to the document itself: `lang`, title, description, colour scheme. */
export function useDocumentSettings(): void {
  const { t, i18n } = useTranslation();
  const { language, theme } = useStore(settingsStore);

  useEffect(() => {
    void showLanguage(i18n, language);
  }, [i18n, language]);

  // Before the effects of a page, which may have a title of its own.
  useLayoutEffect(() => {
    document.documentElement.lang = i18n.language;
    document.title = t('shell.title');
    document.querySelector('meta[name="description"]')?.setAttribute('content', t('shell.description'));
  }, [i18n.language, t]);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
