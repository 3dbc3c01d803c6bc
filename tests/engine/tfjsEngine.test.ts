import { memory, tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { createTfjsEngine } from '../../src/engine/tfjsEngine';
import { useWasmBackend } from '../../src/engine/wasmBackend';
import { buildMobileNetV3 } from '../../src/model/mobilenetv3';

const BANDS = 32;
const FRAMES = 48;

function tinyNetwork(heads: Record<string, number> = { genre: 10, tags: 3 }) {
  return buildMobileNetV3({
    inputShape: [BANDS, FRAMES, 1],
    stem: 8,
    blocks: [
      { kernel: 3, expansion: 8, out: 8, squeeze: 8, activation: 'relu', stride: 2 },
      { kernel: 5, expansion: 24, out: 8, squeeze: 0, activation: 'hardSwish', stride: 1 },
    ],
    lastConv: 16,
    hidden: 16,
    heads,
    gate: 'sigmoid',
  });
}

const noise = (windows: number) =>
  Float32Array.from({ length: windows * BANDS * FRAMES }, (_, index) => Math.sin(index * index));

describe('the tfjs engine', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  it('runs on wasm and knows what its network takes and gives', () => {
    const engine = createTfjsEngine(tinyNetwork());
    expect(engine.backend).toBe('wasm');
    expect(engine.shape).toEqual({ bands: BANDS, frames: FRAMES, genres: 10, tags: 3 });
    engine.dispose();
  });

  it('gives what the model predicts, whichever order the heads have', async () => {
    for (const heads of [
      { genre: 10, tags: 3 },
      { tags: 3, genre: 10 },
    ]) {
      const network = tinyNetwork(heads);
      const engine = createTfjsEngine(network);
      const input = noise(2);
      const outputs = await engine.run(input, 2);
      const expected = tidy(() => {
        const predicted = network.predict(tensor4d(input, [2, BANDS, FRAMES, 1])) as Tensor[];
        return Object.fromEntries(
          network.outputNames.map((name, index) => [name, [...predicted[index].dataSync()]]),
        );
      });
      expect([...outputs.genre]).toEqual(expected.genre);
      expect([...outputs.tags]).toEqual(expected.tags);
      engine.dispose();
    }
  });

  it('answers a window alike, alone and in a batch', async () => {
    const engine = createTfjsEngine(tinyNetwork());
    const input = noise(8);
    const { genre } = await engine.run(input, 8);
    const alone = await engine.run(input.subarray(3 * BANDS * FRAMES, 4 * BANDS * FRAMES), 1);
    alone.genre.forEach((logit, index) => {
      expect(genre[30 + index]).toBeCloseTo(logit, 5);
    });
    engine.dispose();
  });

  it('leaves no tensor behind, neither after a run nor after its end', async () => {
    const before = memory().numTensors;
    const engine = createTfjsEngine(tinyNetwork());
    const loaded = memory().numTensors;
    for (let run = 0; run < 5; run++) await engine.run(noise(2), 2);
    expect(memory().numTensors).toBe(loaded);
    engine.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('leaves no tensor behind where the input does not fit', async () => {
    const engine = createTfjsEngine(tinyNetwork());
    const loaded = memory().numTensors;
    await expect(engine.run(noise(1).subarray(1), 1)).rejects.toThrow();
    expect(memory().numTensors).toBe(loaded);
    engine.dispose();
  });

  it('refuses a network without the two heads', () => {
    const network = tinyNetwork({ genre: 10, mood: 2 });
    expect(() => createTfjsEngine(network)).toThrow('tags');
    network.dispose();
  });
});
