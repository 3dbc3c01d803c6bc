import { browserKernels } from '../../src/backend/browserKernels';
import { compileNetwork } from '../../src/engine/wasm/compileNetwork';
import { loadKernels } from '../../src/backend/loadKernels';
import type { Convolution, Dense, Plan } from '../../src/engine/plan/plan';
import { makeEntry } from './entries';

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
  const { model, plan } = await makeEntry(network, 1);
  const { stages } = compileNetwork(plan, await loadKernels(browserKernels));
  model.dispose();
  const work = multiplyAdds(plan);
  const least = stages.map(() => Infinity);
  for (let run = 0; run < runs; run++) {
    stages.forEach((stage, index) => {
      const start = performance.now();
      for (let repeat = 0; repeat < REPEATS; repeat++) stage.run();
      least[index] = Math.min(least[index], (performance.now() - start) / REPEATS);
    });
  }
  return stages.map(({ name }, index) => ({
    name,
    latencyMs: least[index],
    multiplyAdds: work.get(name) ?? 0,
  }));
}

/** By the names of the engine's stages. */
function multiplyAdds({ stem, blocks, last, hidden, heads }: Plan): Map<string, number> {
  const convolution = ({ weights, outputSize }: Convolution) =>
    weights.length * outputSize.height * outputSize.width;
  const dense = ({ weights }: Dense) => weights.length;
  return new Map([
    ['stem', convolution(stem)],
    ...blocks.flatMap(({ name, expand, depthwise, squeezeExcitation, project }): [string, number][] => [
      [`${name}/depthwise`, convolution(depthwise) + (expand ? convolution(expand) : 0)],
      [
        `${name}/gates`,
        squeezeExcitation ? dense(squeezeExcitation.reduce) + dense(squeezeExcitation.expand) : 0,
      ],
      [`${name}/project`, convolution(project)],
    ]),
    ['last', convolution(last)],
    ['hidden', dense(hidden)],
    ['genre', dense(heads.genre)],
    ['tags', dense(heads.tags)],
  ]);
}
