import { memory, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeKernels } from '../../cli/support/nodeKernels';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useSimdBackend, simdBackend } from '../../src/backend';
import { editModel } from '../../src/inspect/editModel';
import { InspectedModel } from '../../src/inspect/inspectModel';
import type { NetworkEdit } from '../../src/inspect/types';
import { predictHeads } from '../../src/models/predictHeads';
import { useWasmBackend } from '../../src/models/wasm';
import { expectAgreement } from '../support/comparison';
import { noise } from '../support/noise';
import { randomNetwork } from '../support/randomNetwork';
import { SMALL_TABLE } from '../support/tables';

const [BANDS, FRAMES] = SMALL_TABLE.inputShape;
const INPUT = noise(BANDS * FRAMES);

let model: LayersModel;

beforeAll(async () => {
  await useSimdBackend(nodeKernels);
  model = randomNetwork(SMALL_TABLE);
});

const edit = (edits: readonly NetworkEdit[]) => editModel(model, SMALL_TABLE, edits);

describe('an edited model', () => {
  const edits: NetworkEdit[] = [
    { kind: 'withoutSqueeze', block: 'block1' },
    { kind: 'activation', block: 'block2', activation: 'relu' },
    { kind: 'activation', block: 'block1', activation: 'hardSwish' },
    { kind: 'gate', block: 'block3', gate: 'hardSigmoid' },
    { kind: 'dropBlock', block: 'block2' },
    { kind: 'muteChannel', block: 'block3', channel: 19 },
  ];

  it.each(edits)('answers otherwise after $kind in $block', async (one) => {
    const edited = edit([one]);
    const before = await predictHeads(model, INPUT, 1);
    expect((await predictHeads(edited, INPUT, 1)).genre).not.toEqual(before.genre);
    edited.dispose();
  });

  it('answers on every backend alike', async () => {
    const edited = edit(edits);
    const ours = await predictHeads(edited, INPUT, 1);
    edited.dispose();
    await useWasmBackend(nodeWasmPaths);
    const again = edit(edits);
    expectAgreement(ours, await predictHeads(again, INPUT, 1));
    again.dispose();
    await useSimdBackend(nodeKernels);
  });

  it('leaves the model that it was made from as it was, and gives back all of its memory', async () => {
    const before = await predictHeads(model, INPUT, 1);
    // What a block without its gates needs stays with the weights that it shares.
    const first = edit(edits);
    await predictHeads(first, INPUT, 1);
    first.dispose();
    const [{ numTensors }, { usedBytes }] = [memory(), simdBackend().arena];
    const edited = edit(edits);
    await predictHeads(edited, INPUT, 1);
    edited.dispose();
    expect(memory().numTensors).toBe(numTensors);
    expect(simdBackend().arena.usedBytes).toBe(usedBytes);
    expect(await predictHeads(model, INPUT, 1)).toEqual(before);
  });

  it('makes a muted channel 0 everywhere, and no other', () => {
    const edited = new InspectedModel(edit([{ kind: 'muteChannel', block: 'block3', channel: 7 }]));
    const { stages } = edited.read(INPUT, new Set(['block3']));
    for (const name of ['expand', 'depthwise']) {
      const stage = stages.find(({ stage }) => stage === name);
      const channels = stage?.shape[2] ?? 0;
      const silent = Array.from({ length: channels }, (_, channel) =>
        stage?.values.every((value, index) => index % channels !== channel || value === 0),
      );
      expect(silent.flatMap((is, channel) => (is ? channel : []))).toEqual([7]);
    }
    edited.dispose();
  });

  it('keeps the names of the blocks behind one that is dropped', () => {
    const edited = edit([{ kind: 'dropBlock', block: 'block2' }]);
    const names = edited.layers.map(({ name }) => name);
    expect(names).toContain('block3');
    expect(names).not.toContain('block2');
    edited.dispose();
  });
});

describe('a model that is looked into', () => {
  it('shows, stage by stage, what ends in the output that the layer gives', () => {
    const inspected = new InspectedModel(model);
    tidy(() => {
      const { stages } = inspected.read(INPUT, new Set(['stem', 'block2', 'last']));
      const layer = (name: string) => stages.filter((stage) => stage.layer === name);
      const [skip] = layer('block2').slice(-1);
      const [stem] = layer('stem');
      // What comes out of the stem is 0 where its value before h-swish is -3 or less.
      stem.preActivation?.forEach((value, index) => {
        expect(stem.values[index]).toBeCloseTo(value * Math.min(1, Math.max(0, value / 6 + 0.5)), 5);
      });
      expect(skip.stage).toBe('skip');
      const [project] = layer('block2').slice(-2);
      const input = model.layers[1].apply(inspected.input(INPUT)) as Tensor4D;
      const before = (model.layers[2].apply(input) as Tensor4D).dataSync();
      skip.values.forEach((value, index) => {
        expect(value).toBeCloseTo(project.values[index] + before[index], 4);
      });
    });
  });
});
