import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showLanguage } from './i18n';
import { useStore } from 'zustand';
import { settingsStore, titleStore } from '../stores';

/** Carries language and theme to the document itself: `lang`, title, description, colour scheme. */
export function useDocumentSettings(): void {
  const { t, i18n } = useTranslation();
  const { language, theme } = useStore(settingsStore);
  const title = useStore(titleStore, ({ title }) => title);

  useEffect(() => {
    void showLanguage(i18n, language);
  }, [i18n, language]);

  useEffect(() => {
    document.title = title === undefined ? t('shell.title') : `${title} · Genrescope`;
  }, [title, t]);

  useEffect(() => {
    document.documentElement.lang = i18n.language;
    document.querySelector('meta[name="description"]')?.setAttribute('content', t('shell.description'));
  }, [i18n.language, t]);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
