import { beforeAll, describe, expect, it } from 'vitest';
import { nodeKernels } from '../../../cli/support/nodeKernels';
import { nodeWasmPaths } from '../../../cli/support/nodeWasmPaths';
import { buildPlan } from '../../../src/engine/plan/buildPlan';
import { editPlan, PlanEditError } from '../../../src/engine/plan/editPlan';
import type { Plan } from '../../../src/engine/plan/plan';
import type { PlanEdit } from '../../../src/engine/plan/planEdit';
import { modelWeights } from '../../../src/engine/tfjs/modelWeights';
import { createPlanEngine } from '../../../src/engine/tfjs/planEngine';
import { loadKernels } from '../../../src/backend/loadKernels';
import { createWasmEngine } from '../../../src/engine/wasm/wasmEngine';
import { useWasmBackend } from '../../../src/models/wasmBackend';
import { expectAgreement } from '../support/comparison';
import { noise } from '../support/noise';
import { randomNetwork } from '../support/randomNetwork';
import { SMALL_TABLE } from '../support/tables';

const [BANDS, FRAMES] = SMALL_TABLE.inputShape;
const INPUT = noise(BANDS * FRAMES);

let plan: Plan;

beforeAll(async () => {
  await useWasmBackend(nodeWasmPaths);
  const network = randomNetwork(SMALL_TABLE);
  plan = buildPlan(SMALL_TABLE, modelWeights(network));
  network.dispose();
});

async function engineOf(edits: readonly PlanEdit[]) {
  return createWasmEngine(editPlan(plan, edits), await loadKernels(nodeKernels));
}

describe('editPlan', () => {
  const edits: PlanEdit[] = [
    { kind: 'withoutSqueeze', block: 'block1' },
    { kind: 'activation', block: 'block2', activation: 'relu' },
    { kind: 'activation', block: 'block1', activation: 'hardSwish' },
    { kind: 'gate', block: 'block3', gate: 'hardSigmoid' },
    { kind: 'dropBlock', block: 'block2' },
    { kind: 'muteChannel', block: 'block3', channel: 19 },
  ];

  it.each(edits)('changes the answer by $kind in $block', async (edit) => {
    const [before, after] = await Promise.all([engineOf([]), engineOf([edit])]);
    expect((await after.run(INPUT, 1)).genre).not.toEqual((await before.run(INPUT, 1)).genre);
  });

  it('gives a plan that every executor runs alike', async () => {
    const edited = editPlan(plan, edits);
    const tfjs = createPlanEngine(edited);
    const wasm = createWasmEngine(edited, await loadKernels(nodeKernels));
    expectAgreement(await wasm.run(INPUT, 1), await tfjs.run(INPUT, 1));
    tfjs.dispose();
  });

  it('leaves the plan that it is given as it was', async () => {
    const before = await (await engineOf([])).run(INPUT, 1);
    editPlan(plan, edits);
    expect(await (await engineOf([])).run(INPUT, 1)).toEqual(before);
  });

  it('makes a muted channel 0 everywhere, and no other', async () => {
    const engine = await engineOf([{ kind: 'muteChannel', block: 'block3', channel: 7 }]);
    for (const stage of ['block3/expand', 'block3/depthwise']) {
      const [{ values, shape }] = engine.inspect(INPUT, (name) => name === stage);
      const silent = Array.from({ length: shape[2] }, (_, channel) =>
        values.every((value, index) => index % shape[2] !== channel || value === 0),
      );
      expect(silent.flatMap((is, channel) => (is ? channel : []))).toEqual([7]);
    }
  });

  it('skips a dropped block: its input is what the next one gets', async () => {
    const engine = await engineOf([{ kind: 'dropBlock', block: 'block2' }]);
    const names = engine.inspect(INPUT).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('block2'))).toEqual([]);
  });

  it('refuses what a block has not', () => {
    const refused: PlanEdit[] = [
      { kind: 'withoutSqueeze', block: 'block2' },
      { kind: 'gate', block: 'block2', gate: 'hardSigmoid' },
      { kind: 'dropBlock', block: 'block1' },
      { kind: 'muteChannel', block: 'block3', channel: 20 },
      { kind: 'activation', block: 'block4', activation: 'relu' },
    ];
    for (const edit of refused) expect(() => editPlan(plan, [edit])).toThrow(PlanEditError);
  });
});
