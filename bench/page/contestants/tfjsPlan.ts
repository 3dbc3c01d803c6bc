import { createPlanEngine } from '../../../src/engine/tfjs/planEngine';
import type { MakeContestant } from './contestant';

/** The plan on the tfjs backend that is set: the operators that a converted graph model has. */
export const makeTfjsPlan: MakeContestant = ({ plan, windows }) => {
  const engine = createPlanEngine(plan);
  return Promise.resolve({
    run: (input) => engine.run(input, windows),
    dispose: () => {
      engine.dispose();
    },
  });
};
