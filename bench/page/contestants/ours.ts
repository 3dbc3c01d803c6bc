import { browserKernels } from '../../../src/backend/browserKernels';
import { loadKernels } from '../../../src/backend/loadKernels';
import { createWasmEngine } from '../../../src/engine/wasm/wasmEngine';
import type { MakeContestant } from './contestant';

export const makeOurs: MakeContestant = async ({ plan, windows }) => {
  const engine = createWasmEngine(plan, await loadKernels(browserKernels));
  return {
    run: (input) => engine.run(input, windows),
    dispose: () => {
      engine.dispose();
    },
  };
};
