import { describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../cli/support/nodeEngineFiles';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { createEngine, type EngineFiles } from '../../src/engine/createEngine';
import { buildPlan } from '../../src/engine/plan/buildPlan';
import { modelWeights } from '../../src/engine/tfjs/modelWeights';
import { useWasmBackend } from '../../src/models/wasmBackend';
import { expectAgreement } from './support/comparison';
import { noise } from './support/noise';
import { randomNetwork } from './support/randomNetwork';
import { SMALL_TABLE } from './support/tables';

const [BANDS, FRAMES] = SMALL_TABLE.inputShape;
const window = noise(BANDS * FRAMES);

async function smallPlan(blocks = SMALL_TABLE.blocks) {
  await useWasmBackend(nodeWasmPaths);
  const table = { ...SMALL_TABLE, blocks };
  const network = randomNetwork(table);
  const plan = buildPlan(table, modelWeights(network));
  network.dispose();
  return plan;
}

/** What a browser without SIMD makes of our kernels. */
const invalid = () => Promise.resolve(Uint8Array.of(0, 1, 2, 3));
const withoutSimd: EngineFiles = {
  ...nodeEngineFiles,
  kernels: { plain: invalid, relaxed: invalid },
};

describe('the choice of an engine', () => {
  it('falls on our own kernels where nothing is asked for', async () => {
    const { engine, reason, failures } = await createEngine(await smallPlan(), nodeEngineFiles);
    expect(engine.backend).toBe('wasm-simd');
    expect(reason).toBe('default');
    expect(failures).toEqual([]);
  });

  it('falls back to tfjs where there is no SIMD, with the same answer', async () => {
    const plan = await smallPlan();
    const ours = await createEngine(plan, nodeEngineFiles);
    const { engine, reason, failures } = await createEngine(plan, withoutSimd);
    expect(engine.backend).toBe('wasm');
    expect(reason).toBe('fallback');
    expect(failures).toMatchObject([{ backend: 'wasm-simd', error: { name: 'CompileError' } }]);
    expectAgreement(await engine.run(window, 1), await ours.engine.run(window, 1));
    engine.dispose();
  });

  it('falls back to tfjs for a network that our kernels do not know', async () => {
    const [block] = SMALL_TABLE.blocks;
    const { engine } = await createEngine(await smallPlan([{ ...block, kernelSize: 7 }]), nodeEngineFiles);
    expect(engine.backend).toBe('wasm');
    engine.dispose();
  });

  it('falls on what is asked for', async () => {
    const { engine, reason } = await createEngine(await smallPlan(), nodeEngineFiles, {
      backend: 'cpu',
      reason: 'asked',
    });
    expect(engine.backend).toBe('cpu');
    expect(reason).toBe('asked');
    engine.dispose();
  });

  it.each(['webgl', 'webgpu'] as const)(
    'falls on our own kernels where %s is wished for and not there',
    async (backend) => {
      const { engine, reason } = await createEngine(await smallPlan(), nodeEngineFiles, {
        backend,
        reason: 'trial',
      });
      expect(engine.backend).toBe('wasm-simd');
      expect(reason).toBe('fallback');
    },
  );
});
