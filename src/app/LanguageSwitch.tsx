import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { settingsStore, LANGUAGES, type Language } from '../stores';
import styles from './Header.module.css';

/** Each language by its own name, so that whoever is lost in the other one finds it. */
const NAMES: Record<Language, string> = { en: 'English', ko: '한국어' };

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, setLanguage } = useStore(settingsStore);
  return (
    <div role="group" aria-label={t('shell.language')} className={styles.languages}>
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => setLanguage(code)}
        >
          {NAMES[code]}
        </button>
      ))}
    </div>
  );
}
