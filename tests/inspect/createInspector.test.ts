import { beforeAll, describe, expect, it } from 'vitest';
import { memory } from '@tensorflow/tfjs-core';
import { nodeKernels } from '../../cli/support/nodeKernels';
import { streamOf } from '../../src/audio/wholeSamples';
import { createInspector, type LocalInspector } from '../../src/inspect/createInspector';
import type { NetworkEdit } from '../../src/inspect/types';
import { useSimdBackend } from '../../src/backend';
import { noise } from '../support/noise';
import { randomNetwork } from '../support/randomNetwork';
import { SMALL_TABLE } from '../support/tables';
import { testCard } from '../support/testCard';

const SOUND = noise(2 * 16_000);
const source = { format: 'wav', sampleRate: 16_000, channels: 1 };

let inspector: LocalInspector<Float32Array>;

beforeAll(async () => {
  await useSimdBackend(nodeKernels);
  inspector = createInspector({
    network: { card: testCard, model: randomNetwork(SMALL_TABLE) },
    table: SMALL_TABLE,
    open: (samples: Float32Array) => Promise.resolve(streamOf({ source, samples })),
  });
});

describe('an inspector', () => {
  it('shows the tensors of the layers that are asked for, in the order of the network', async () => {
    const { id } = await inspector.decode(SOUND);
    const { stages } = await inspector.read({
      track: id,
      startS: 0.5,
      layers: ['block1', 'block2', 'hidden'],
    });
    expect(stages.map(({ layer, stage }) => `${layer} ${stage}`)).toEqual([
      ...['block1 depthwise', 'block1 squeezeExcitation', 'block1 project'],
      ...['block2 expand', 'block2 depthwise', 'block2 project', 'block2 skip'],
      'hidden dense',
    ]);
    for (const { shape, values } of stages) expect(values).toHaveLength(shape[0] * shape[1] * shape[2]);
  });

  it('shows the way of squeeze-and-excitation: means, squeezed, gates, and what they do to each channel', async () => {
    const { id } = await inspector.decode(SOUND);
    const { stages, gates } = await inspector.read({ track: id, startS: 0, layers: ['block1'] });
    const [wide, squeezed] = stages;
    const { pooled, reduced, gates: own } = squeezed.squeeze ?? {};
    expect(own).toEqual(gates.block1);
    expect(pooled).toHaveLength(8);
    expect(reduced?.every((value) => value >= 0)).toBe(true);
    squeezed.values.forEach((value, index) => {
      expect(value).toBeCloseTo(wide.values[index] * (own?.[index % 8] ?? NaN), 5);
    });
    const channel = wide.values.filter((_, index) => index % 8 === 3);
    expect(pooled?.[3]).toBeCloseTo(channel.reduce((sum, value) => sum + value, 0) / channel.length, 5);
  });

  it('gives a picture of each layer with rows and columns, and gates by layer', async () => {
    const { id } = await inspector.decode(SOUND);
    const { pictures, gates, stages } = await inspector.read({ track: id, startS: 0 });
    expect(stages).toEqual([]);
    expect(pictures.map(({ layer }) => layer)).toEqual(['stem', 'block1', 'block2', 'block3', 'last']);
    for (const { shape, values } of pictures) {
      expect(values).toHaveLength(shape[0] * shape[1]);
      expect(values.every((value) => value >= 0)).toBe(true);
    }
    expect(Object.keys(gates)).toEqual(['block1', 'block3']);
  });

  it('answers with edits as the edited network does, and without them as before', async () => {
    const { id } = await inspector.decode(SOUND);
    const edits: NetworkEdit[] = [{ kind: 'withoutSqueeze', block: 'block1' }];
    const request = { track: id, startS: 0 };
    const before = await inspector.read(request);
    const during = await inspector.read({ ...request, edits });
    const after = await inspector.read(request);
    expect(during.scores.logits).not.toEqual(before.scores.logits);
    expect(Object.keys(during.gates)).toEqual(['block3']);
    expect(after.scores).toEqual(before.scores);
    expect(await inspector.score({ inputs: before.input, windows: 1, edits })).toEqual(during.scores.logits);
  });

  it('holds no tensors but those of the network and of the one that was edited last', async () => {
    const { id } = await inspector.decode(SOUND);
    const read = (edits: NetworkEdit[]) =>
      inspector.read({ track: id, startS: 0, edits, layers: ['stem', 'block2', 'hidden'] });
    await read([{ kind: 'dropBlock', block: 'block2' }]);
    const before = memory().numTensors;
    const muted = Array.from({ length: 5 }, (_, channel): NetworkEdit[] => [
      { kind: 'dropBlock', block: 'block2' },
      { kind: 'muteChannel', block: 'block3', channel },
    ]);
    await Promise.all(muted.map(read));
    await read([{ kind: 'dropBlock', block: 'block2' }]);
    expect(memory().numTensors).toBe(before);
  });

  it('calls digital silence no music', async () => {
    const { id } = await inspector.decode(new Float32Array(16_000));
    expect((await inspector.read({ track: id, startS: 0 })).scores.verdict.kind).toBe('no-music');
  });

  it('knows a track until it is released', async () => {
    const { id, durationS, cut } = await inspector.decode(SOUND);
    expect({ durationS, cut }).toEqual({ durationS: 2, cut: false });
    await inspector.release(id);
    await expect(inspector.read({ track: id, startS: 0 })).rejects.toThrow(RangeError);
  });

  it('times every layer and the whole', async () => {
    const { layersMs, totalMs, runs } = await inspector.time();
    expect(Object.keys(layersMs).sort()).toEqual(
      ['stem', 'block1', 'block2', 'block3', 'last', 'pool', 'hidden', 'genre', 'tags'].sort(),
    );
    expect(totalMs).toBeGreaterThan(0);
    expect(runs).toBeGreaterThan(0);
  });
});
