import { createStore } from 'zustand/vanilla';
import { persist, type StateStorage } from 'zustand/middleware';
import { ownModel, ownModelId } from '../models';
import type { KeptNetwork } from '../models/kept';
import { remembered } from './remembered';

export interface OwnNetworksState {
  /** Kept in this browser; empty until they were read. */
  networks: readonly KeptNetwork[];
  /** Name of the network that listens to files, to the microphone and to the library. */
  chosen: string;
  /** Reads which networks are kept. A network that was chosen and is gone gives way to the default one. */
  refresh: () => Promise<void>;
  choose: (model: string) => void;
}

export interface OwnNetworksParts {
  list: () => Promise<KeptNetwork[]>;
  /** Of the network that everybody has. */
  defaultModel: string;
  storage: StateStorage;
  /** Another network is to listen from now on. */
  onChoice: () => void;
}

/** A person's own networks, and which network listens. */
export function createOwnNetworksStore({ list, defaultModel, storage, onChoice }: OwnNetworksParts) {
  return createStore<OwnNetworksState>()(
    persist(
      (set, get) => ({
        networks: [],
        chosen: defaultModel,
        refresh: async () => {
          const networks = await list();
          set({ networks });
          const id = ownModelId(get().chosen);
          if (id !== undefined && !networks.some((network) => network.id === id)) get().choose(defaultModel);
        },
        choose: (chosen) => {
          if (chosen === get().chosen) return;
          set({ chosen });
          onChoice();
        },
      }),
      remembered('genrescope.network', storage, ({ chosen }) =>
        typeof chosen === 'string' && (chosen === defaultModel || ownModelId(chosen) !== undefined)
          ? { chosen }
          : undefined,
      ),
    ),
  );
}

/** What a network is loaded by, and called. */
export function ownNetworkOptions(networks: readonly KeptNetwork[]): { value: string; text: string }[] {
  return networks.map(({ id, name }) => ({ value: ownModel(id), text: name }));
}
