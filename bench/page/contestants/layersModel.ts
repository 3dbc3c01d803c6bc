import type { MakeContestant } from './contestant';
import { predictHeads } from '../../../src/models/load';

/** The layers model on a backend of tfjs, which `useBackend` sets. */
export function onBackend(useBackend: () => Promise<void>): MakeContestant {
  return async ({ makeModel, windows }) => {
    await useBackend();
    const model = await makeModel();
    return {
      prepare: useBackend,
      run: (input) => predictHeads(model, input, windows),
      dispose: () => {
        model.dispose();
      },
    };
  };
}
