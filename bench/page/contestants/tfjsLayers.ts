import { createTfjsEngine } from '../../../src/engine/tfjsEngine';
import type { MakeContestant } from './contestant';

/** The layers model as it is, on the tfjs backend that is set. The model belongs to the entry, and stays. */
export const makeTfjsLayers: MakeContestant = ({ model, windows }) => {
  const engine = createTfjsEngine(model);
  return Promise.resolve({
    run: (input) => engine.run(input, windows),
    dispose: () => undefined,
  });
};
