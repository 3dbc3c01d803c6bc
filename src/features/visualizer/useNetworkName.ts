import { useTranslation } from 'react-i18next';

/** Networks as people call them; those that have no name in words are called as their folder. */
export function useNetworkName(): (name: string) => string {
  const { t } = useTranslation();
  const names: Partial<Record<string, string>> = t('network.names', { returnObjects: true });
  return (name) => names[name] ?? name;
}
