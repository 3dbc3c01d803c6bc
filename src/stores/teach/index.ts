import { DEFAULT_MODEL, loadClassifier } from '../../classify';
import { exportInWorker } from '../../export/browser';
import { contentHash, crewSize } from '../../library';
import { fetchedFiles, modelAddress, ownModel, readJson } from '../../models';
import { forgetNetwork, keepNetwork, readKept, type NetworkFiles } from '../../models/kept';
import { loadEmbedder, openLessons, teachInWorker } from '../../teach';
import { readTags } from '../../tags';
import { asked, ownNetworksStore } from '..';
import { isAudio } from '../audioFiles';
import { recordMicrophone } from './recordMicrophone';
import { createTeachStore } from './teachStore';

/** The store of the page Teach, apart from the others so that no other page loads what it needs. */
export const teachStore = createTeachStore({
  openDatabase: openLessons,
  loadEmbedder: (signal) => loadEmbedder(DEFAULT_MODEL, { signal }),
  trunk: { model: DEFAULT_MODEL, hash: trunkHash, files: trunkFiles },
  isAudio,
  artistOf: async (file) => (await readTags(file, { picture: false })).artist,
  contentHash,
  teach: teachInWorker,
  keep: keepNetwork,
  readKept,
  forget: forgetNetwork,
  tryOut: async (id) => {
    const classifier = await loadClassifier({ ...asked, model: ownModel(id) });
    classifier.dispose();
  },
  onNetworks: () => ownNetworksStore.getState().refresh(),
  writeFor: exportInWorker,
  record: recordMicrophone,
  newId: () => crypto.randomUUID(),
  workers: crewSize(navigator.hardwareConcurrency, navigator.deviceMemory),
});

function trunk() {
  return fetchedFiles(modelAddress(DEFAULT_MODEL));
}

async function trunkHash(): Promise<string> {
  const card = await readJson(trunk(), 'card.json');
  return typeof card === 'object' && card !== null && 'hash' in card ? String(card.hash) : '';
}

async function trunkFiles(): Promise<NetworkFiles> {
  const [model, weights, card] = await Promise.all(
    (['model.json', 'weights.bin', 'card.json'] as const).map((file) => trunk().read(file)),
  );
  return { 'model.json': model, 'weights.bin': weights, 'card.json': card };
}

export type { NetworkFormat } from './networkActions';
export type { ExampleState, TeachState } from './context';
export type { TeachActions } from './teachStore';
