import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { failedRecord, judgedRecord, type Classifier } from '../../src/classify';
import { describeError } from '../support/describeError';
import { fromHere } from '../support/fromHere';
import { loadNodeClassifier } from '../support/nodeClassifier';
import type { SongRecord } from './songRecord';

/** Judges songs, one at a time. */
export interface Judge {
  /** Never rejects because of the song: one that can't be judged has a record that says why. */
  judge(file: string): Promise<SongRecord>;
  dispose(): void;
}

/** Loads the network, and judges in this thread. */
export async function loadJudge(modelFolder: string): Promise<Judge> {
  const classifier = await loadNodeClassifier(modelFolder);
  return {
    judge: (file) => judgeSong(file, classifier),
    dispose: () => {
      classifier.dispose();
    },
  };
}

/** @param onProgress called as long as something comes of it */
export async function judgeSong(
  file: string,
  classifier: Classifier<string>,
  onProgress?: () => void,
): Promise<SongRecord> {
  const path = fromHere(file);
  try {
    const answer = await classifier.classify(path, { onProgress });
    return { ...judgedRecord(file, answer), contentHash: await contentHash(path, onProgress) };
  } catch (error) {
    return failedRecord(file, error, describeError(error));
  }
}

async function contentHash(path: string, onProgress: () => void = () => undefined): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path).on('data', onProgress), hash);
  return hash.digest('hex');
}
