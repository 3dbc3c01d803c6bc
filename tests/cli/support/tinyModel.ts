import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { io } from '@tensorflow/tfjs-core';
import { buildMobileNetV3 } from '../../../src/model/layers/mobilenetv3';
import type { NetworkTable } from '../../../src/model/table';
import type { ModelCard } from '../../../src/models/card';
import { testCard } from '../../support/testCard';

/** Writes a model's folder: a very small network with random weights for the card's genres, on the backend that is set. */
export async function writeTinyModel(folder: string, change: Partial<ModelCard> = {}): Promise<ModelCard> {
  const { nMels, paddingBands, frames } = testCard.frontEnd;
  const table: NetworkTable = {
    inputShape: [nMels + paddingBands, frames, 1],
    stem: 8,
    blocks: [
      {
        kernelSize: 3,
        expandedChannels: 16,
        outChannels: 8,
        squeezeChannels: 8,
        activation: 'hardSwish',
        stride: 2,
      },
    ],
    lastConv: 16,
    hidden: 16,
    heads: { genre: (change.genres ?? testCard.genres).length, tags: testCard.tags.length },
    gate: 'sigmoid',
  };
  const network = buildMobileNetV3(table);
  let hash = '';
  mkdirSync(folder, { recursive: true });
  await network.save(
    io.withSaveHandler((artifacts) => {
      const { modelTopology, weightSpecs } = artifacts;
      const weightsManifest = [{ paths: ['weights.bin'], weights: weightSpecs }];
      writeFileSync(
        path.join(folder, 'model.json'),
        JSON.stringify({ modelTopology, weightsManifest, userDefinedMetadata: { table } }),
      );
      const weights = new Uint8Array(io.CompositeArrayBuffer.join(artifacts.weightData));
      hash = createHash('sha256').update(weights).digest('hex');
      writeFileSync(path.join(folder, 'weights.bin'), weights);
      return Promise.resolve({ modelArtifactsInfo: io.getModelArtifactsInfoForJSON(artifacts) });
    }),
  );
  network.dispose();
  const card = { ...testCard, name: path.basename(folder), hash, ...change };
  writeFileSync(path.join(folder, 'card.json'), JSON.stringify(card));
  return card;
}
