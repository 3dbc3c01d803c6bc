import { useMemo } from 'react';
import { useStore } from 'zustand';
import { ownNetworksStore } from '../stores';
import type { ChosenColours } from '../ui';

/** Colours that the person chose for the genres of networks of their own. */
export function useChosenColours(): ChosenColours {
  const networks = useStore(ownNetworksStore, (state) => state.networks);
  return useMemo(
    () => Object.assign({}, ...networks.map(({ colours }) => colours)) as ChosenColours,
    [networks],
  );
}
