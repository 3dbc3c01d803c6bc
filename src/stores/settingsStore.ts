import { createStore } from 'zustand/vanilla';
import { persist, type StateStorage } from 'zustand/middleware';
import { remembered } from './remembered';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface SettingsState {
  language: Language;
  theme: Theme;
  setLanguage: (language: Language) => void;
  setTheme: (theme: Theme) => void;
}

function readSettings(stored: Readonly<Record<string, unknown>>) {
  const language = LANGUAGES.find((known) => known === stored.language);
  const theme = THEMES.find((known) => known === stored.theme);
  return language && theme && { language, theme };
}

/** The first of the person's languages that we speak, English if none; `ko-KR` counts as `ko`. */
export function preferredLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    const spoken = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (spoken) return spoken;
  }
  return 'en';
}

/** Settings that `storage` remembers; `languages` are the browser's, asked until the person chooses. */
export function createSettingsStore(languages: readonly string[], storage: StateStorage) {
  return createStore<SettingsState>()(
    persist(
      (set) => ({
        language: preferredLanguage(languages),
        theme: 'system',
        setLanguage: (language) => set({ language }),
        setTheme: (theme) => set({ theme }),
      }),
      remembered('genrescope.settings', storage, readSettings),
    ),
  );
}
