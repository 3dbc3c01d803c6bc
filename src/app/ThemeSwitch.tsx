import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { settingsStore, THEMES, type Theme } from '../stores';
import { IconButton, type IconName } from '../ui';
const ICONS: Record<Theme, IconName> = { system: 'system', light: 'sun', dark: 'moon' };

/** One button that goes round: as the system, light, dark. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { theme, setTheme } = useStore(settingsStore);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  return (
    <IconButton
      icon={ICONS[theme]}
      label={t('shell.theme', { theme: t(`shell.themes.${theme}`) })}
      onClick={() => setTheme(next)}
    />
  );
}
