import type { ModelCard } from '../../models';
import { modelJsonSchema, parseCard, parseWith, WEIGHTS_FILE, weightSizes } from '../../models/load';
import type { NetworkFiles } from '../../models/kept';
import type { LinearHead } from '../train/types';
import { topologySchema } from './topology';

/** The head that is replaced. */
const HEAD = 'genre';

/** What the card of a taught network says that the trunk's does not. */
export type OwnCard = Pick<
  ModelCard,
  'name' | 'date' | 'genres' | 'colours' | 'calibration' | 'data' | 'training' | 'scores'
> & { notSure: number };

/**
 * A network of the same trunk and tags with another `genre` head: its files, as they would lie in a folder. The head's weights are kept as
 * float32 among those of the trunk, which stay bit for bit.
 *
 * @param trunk files of the network whose hidden layer the head was taught on
 * @throws {ModelMismatchError} where the trunk's files are not as we know them, or the card would not be
 */
export async function assembleNetwork(
  trunk: NetworkFiles,
  head: LinearHead,
  own: OwnCard,
): Promise<NetworkFiles> {
  const raw = jsonOf(trunk['model.json']);
  const modelJson = parseWith(modelJsonSchema, raw);
  const { table } = modelJson.userDefinedMetadata;
  const classes = own.genres.length;
  const weights = replaceHead(modelJson, trunk['weights.bin'], head);

  const topology = parseWith(topologySchema, modelJson.modelTopology);
  const layers = topology.config.layers.map((layer) =>
    layer.name === HEAD ? { ...layer, config: { ...layer.config, units: classes } } : layer,
  );
  const assembled = {
    ...(raw as object),
    modelTopology: { ...topology, config: { ...topology.config, layers } },
    weightsManifest: [{ paths: [WEIGHTS_FILE], weights: weights.specs }],
    userDefinedMetadata: { table: { ...table, heads: { ...table.heads, [HEAD]: classes } } },
  };
  const { notSure, ...said } = own;
  const trunkCard = parseCard(jsonOf(trunk['card.json']));
  const card = parseCard({
    ...trunkCard,
    ...said,
    version: '1.0.0',
    hash: await sha256(weights.data),
    thresholds: { ...trunkCard.thresholds, notSure },
    training: {
      ...said.training,
      trunk: `${trunkCard.name} ${trunkCard.version}`,
      trunkHash: trunkCard.hash,
    },
  });
  return {
    'model.json': bytesOf(`${JSON.stringify(assembled)}\n`),
    [WEIGHTS_FILE]: weights.data,
    'card.json': bytesOf(`${JSON.stringify(card, null, 2)}\n`),
  };
}

type ModelJson = ReturnType<typeof modelJsonSchema.parse>;

function replaceHead(
  modelJson: ModelJson,
  data: ArrayBuffer,
  { kernel, bias }: LinearHead,
): { specs: unknown[]; data: ArrayBuffer } {
  const own = new Map([
    [`${HEAD}/kernel`, { shape: [kernel.length / bias.length, bias.length], values: kernel }],
    [`${HEAD}/bias`, { shape: [bias.length], values: bias }],
  ]);
  let at = 0;
  const sizes = weightSizes(modelJson);
  const parts = modelJson.weightsManifest[0].weights.map((spec, index) => {
    const from = at;
    at += sizes[index].numbers * sizes[index].bytesEach;
    const replaced = own.get(spec.name);
    if (!replaced) return { spec, bytes: new Uint8Array(data, from, at - from) };
    const { shape, values } = replaced;
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    return { spec: { name: spec.name, shape, dtype: 'float32' }, bytes };
  });
  const joined = new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let to = 0;
  for (const { bytes } of parts) {
    joined.set(bytes, to);
    to += bytes.length;
  }
  return { specs: parts.map(({ spec }) => spec), data: joined.buffer };
}

function jsonOf(bytes: ArrayBuffer): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).slice().buffer;
}

async function sha256(data: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
