import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import '../../src/model/layers';
import { mobileNetV3Table, type NetworkTable } from '../../src/model';
import { fetchedFiles } from '../../src/models';
import { readTable } from '../../src/models/load';
import { randomNetwork } from '../../tests/support/randomNetwork';
const HEADS = { genre: 10, tags: 169 };

/** The paper's networks with random weights, at the sizes of input that they are raced with. */
const PAPER: Record<string, NetworkTable> = {
  small: mobileNetV3Table({ variant: 'small', inputShape: [96, 128, 1], heads: HEADS }),
  large: mobileNetV3Table({ variant: 'large', inputShape: [128, 256, 1], heads: HEADS }),
};

/** A network that takes part in the bench. */
export interface BenchNetwork {
  table: NetworkTable;
  /** On the backend of tfjs that is set. Whoever makes it disposes of it. */
  makeModel: () => Promise<LayersModel>;
}

/** @param name `small`, `large`, `large@0.75` for Large at another width, or a folder of public/models */
export async function benchNetwork(name: string): Promise<BenchNetwork> {
  const table = tableOf(name);
  if (table) return { table, makeModel: () => Promise.resolve(randomNetwork(table)) };
  const folder = new URL(`/models/${name}/`, location.href).href;
  return {
    table: await readTable(fetchedFiles(folder)),
    makeModel: () => loadLayersModel(`${folder}model.json`),
  };
}

function tableOf(name: string): NetworkTable | undefined {
  const [variant, width] = name.split('@');
  if (variant !== 'large' || !width) return PAPER[name];
  const { inputShape } = PAPER.large;
  return mobileNetV3Table({ variant, widthMultiplier: Number(width), inputShape, heads: HEADS });
}
