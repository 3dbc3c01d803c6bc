import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { NetworkEdit } from '../../inspect';
import { networkStore, otherNetworkStore, type NetworkState, type SoundSource } from '../../stores/network';
import type { View } from './view';

/** One and the same, so that the store sees that it does not change. */
const NONE: readonly NetworkEdit[] = [];

interface Sounds {
  sound: SoundSource | undefined;
  otherSound: SoundSource | undefined;
}

/** Opens the networks that the view names, has them hear its sounds, and frees both with the page. */
export function useNetworks(
  { network, against }: View,
  { sound, otherSound }: Sounds,
): [NetworkState, NetworkState] {
  useOpened(networkStore, network);
  useOpened(otherNetworkStore, against);

  useEffect(() => {
    void networkStore.getState().hear('sound', sound);
    if (against !== undefined) void otherNetworkStore.getState().hear('sound', sound);
  }, [sound, network, against]);

  useEffect(() => {
    void networkStore.getState().hear('otherSound', otherSound);
  }, [otherSound, network]);

  return [useStore(networkStore), useStore(otherNetworkStore)];
}

function useOpened(store: typeof networkStore, name: string | undefined): void {
  useEffect(() => {
    if (name === undefined) return;
    const { open, close } = store.getState();
    void open(name);
    return close;
  }, [store, name]);
}

/** Has the networks look at the window around `atS`, and again whenever that, the edits or the open layer change. */
export function useLook(atS: number, edits: readonly NetworkEdit[], layer: string | undefined): void {
  useEffect(() => {
    lookAt(atS, edits, layer);
  }, [atS, edits, layer]);
}

/** @param atS seconds into the sound, of the middle of the window */
export function lookAt(atS: number, edits: readonly NetworkEdit[], layer: string | undefined): void {
  networkStore.getState().look({ atS, edits, layer });
  otherNetworkStore.getState().look({ atS, edits: NONE, layer: undefined });
}
