import { browserKernels } from '../../src/backend';
import { networkCost, type StageCost, type NetworkTable } from '../../src/model';
import { modelRecorder } from '../../src/netadapt/latency';
import { benchNetwork } from './benchNetwork';

export interface ProfiledStage {
  name: string;
  /** Least time of a run, in milliseconds: what it takes where nothing disturbs it. */
  latencyMs: number;
  multiplyAdds: number;
}

/** Runs between two looks at the clock, which is too coarse for one. A stage gives the same again from the same. */
const REPEATS = 20;

/** How long each stage of a network takes, at best of `runs` times. */
export async function profile(network: string, runs: number): Promise<ProfiledStage[]> {
  const { table, makeModel } = await benchNetwork(network);
  const record = await modelRecorder(browserKernels);
  const model = await makeModel();
  const { steps, dispose } = record(model);
  const least = steps.map(() => Infinity);
  for (let run = 0; run < runs; run++) {
    steps.forEach((step, index) => {
      const start = performance.now();
      for (let repeat = 0; repeat < REPEATS; repeat++) step.run();
      least[index] = Math.min(least[index], (performance.now() - start) / REPEATS);
    });
  }
  dispose();
  model.dispose();
  const work = multiplyAdds(table);
  return steps.map(({ name }, index) => ({
    name,
    latencyMs: least[index],
    multiplyAdds: work.get(name) ?? 0,
  }));
}

/** By the names of the steps: an expansion is computed together with its depthwise convolution. */
function multiplyAdds(table: NetworkTable): Map<string, number> {
  const work = new Map<string, number>();
  for (const layer of networkCost(table).layers) {
    for (const stage of layer.stages) {
      const step = stepOf(layer.name, stage);
      work.set(step, (work.get(step) ?? 0) + stage.multiplyAdds);
    }
  }
  return work;
}

function stepOf(layer: string, { name }: StageCost): string {
  switch (name) {
    case 'expand':
    case 'depthwise':
      return `${layer}/depthwise`;
    case 'squeezeExcitation':
      return `${layer}/gates`;
    case 'project':
      return `${layer}/project`;
    case 'convolution':
    case 'dense':
      return layer;
  }
}
