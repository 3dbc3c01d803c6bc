import trained from 'virtual:trained-networks';
import { loadGateAverages, loadInspector, loadNetworkSummary, PAPER_NETWORKS } from '../../inspect';
import { ownModelId } from '../../models';
import { asked } from '..';
import { createNetworkStore, type NetworkOutside } from './networkStore';

/* The stores of the page that looks into networks, apart from the others so that no other page loads what they need. */

/** Names of all networks that can be looked into: those that we trained, then those of the paper. */
export const NETWORKS: readonly string[] = [...trained.map(({ name }) => name), ...PAPER_NETWORKS];

const find = (name: string) => trained.find((network) => network.name === name);

const outside: NetworkOutside = {
  loadSummary: loadNetworkSummary,
  loadInspector: (summary, options) => loadInspector(summary, { ...options, mel: asked.mel }),
  isTrained: (name: string) => find(name) !== undefined || ownModelId(name) !== undefined,
  loadAverages: async (name: string, signal: AbortSignal) =>
    find(name)?.hasGateAverages ? loadGateAverages(name, signal) : undefined,
};

/** The network that the page is about. */
export const networkStore = createNetworkStore(outside);
/** The one beside it. */
export const otherNetworkStore = createNetworkStore(outside);

export type { Hearing, HearingState } from './comparisonStore';
export type { NetworkState, SoundSource, SoundStatus } from './networkStore';
