import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What one of AudioSet's tags is called in the page's language; one that has no translation by AudioSet's name. */
export function useTagName(): (tag: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (tag) => {
      const names: Partial<Record<string, string>> = t('tags', { returnObjects: true });
      return names[tag] ?? tag;
    },
    [t],
  );
}
