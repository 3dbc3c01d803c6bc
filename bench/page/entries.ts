import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import { buildPlan } from '../../src/engine/plan/buildPlan';
import { modelWeights } from '../../src/engine/tfjs/modelWeights';
import '../../src/model/layers';
import { mobileNetV3Table, type NetworkTable } from '../../src/model/table';
import { randomNetwork } from '../../tests/support/randomNetwork';
import type { Entry } from './contestants/contestant';

const HEADS = { genre: 10, tags: 169 };

/** The paper's networks with random weights, at the sizes of input that they are raced with. */
const PAPER: Record<string, NetworkTable> = {
  small: mobileNetV3Table({ variant: 'small', inputShape: [96, 128, 1], heads: HEADS }),
  large: mobileNetV3Table({ variant: 'large', inputShape: [128, 256, 1], heads: HEADS }),
};

/** `small`, `large`, `large@0.75` for Large at another width, or a folder of public/models. */
export async function makeEntry(name: string, windows: number): Promise<Entry> {
  const table = tableOf(name);
  if (table) return entryOf(table, randomNetwork(table), windows);
  const model = await loadLayersModel(`/models/${name}/model.json`);
  // Our packaging puts the table beside the topology.
  const { table: stored } = model.getUserDefinedMetadata() as { table: NetworkTable };
  return entryOf(stored, model, windows);
}

function tableOf(name: string): NetworkTable | undefined {
  const [variant, width] = name.split('@');
  if (variant !== 'large' || !width) return PAPER[name];
  const { inputShape } = PAPER.large;
  return mobileNetV3Table({ variant, widthMultiplier: Number(width), inputShape, heads: HEADS });
}

function entryOf(table: NetworkTable, model: LayersModel, windows: number): Entry {
  return { model, plan: buildPlan(table, modelWeights(model)), windows };
}
