import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ownNetworkOptions, ownNetworksStore } from '../../stores';

/** Networks as people call them; those that have no name in words are called as their folder. */
export function useNetworkName(): (name: string) => string {
  const { t } = useTranslation();
  const names: Partial<Record<string, string>> = t('network.names', { returnObjects: true });
  const own = ownNetworkOptions(useStore(ownNetworksStore, ({ networks }) => networks));
  return (name) => names[name] ?? own.find(({ value }) => value === name)?.text ?? name;
}
