import { browserKernels } from '../../../src/engine/wasm/browserKernels';
import { loadKernels } from '../../../src/engine/wasm/loadKernels';
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
