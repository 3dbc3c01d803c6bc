import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { dispose, io, setBackend, type Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../src/model/layers';
import { bytesOfWeights, goldenInput, maxDifference, readGoldens, TOLERANCE } from '../model/support/golden';
import { runCli } from './support/runCli';

const golden = readGoldens('networks').find(({ variant, widthMultiplier }) => {
  return variant === 'small' && widthMultiplier < 1;
});
if (!golden) throw new Error('tests/golden has no small network of less than full width');
const { name, table, weights, logits } = golden;

describe('npm run package-model', () => {
  let folder: string;
  const target = () => path.join(folder, 'packaged');
  const packaged = (file: string) => readFileSync(path.join(target(), file));
  const write = (file: string, content: unknown) => {
    writeFileSync(path.join(folder, file), JSON.stringify(content));
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'genrescope-'));
    write('table.json', table);
    write('weights.json', weights);
    write('card.json', { version: '1.0.0' });
    writeFileSync(path.join(folder, 'weights.quantized'), bytesOfWeights(weights));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes a model that stock tfjs loads and that answers as PyTorch did', async () => {
    expect((await runCli('packageModel', folder, target())).code).toBe(0);
    const json = JSON.parse(packaged('model.json').toString()) as io.ModelJSON;
    const data = Uint8Array.from(packaged('weights.bin')).buffer;
    await setBackend('cpu');
    const network = await loadLayersModel(
      io.fromMemory(
        await io.getModelArtifactsForJSON(json, (manifest) =>
          Promise.resolve([manifest.flatMap(({ weights }) => weights), data]),
        ),
      ),
    );
    const x = goldenInput(name, [2, ...table.inputShape]);
    const y = network.predict(x) as Tensor;
    expect(maxDifference(y, logits)).toBeLessThan(TOLERANCE);
    dispose([x, y]);
    network.dispose();
  });

  it('completes the card by the name of the folder and the hash of the weights', async () => {
    await runCli('packageModel', folder, target());
    expect(readdirSync(target()).sort()).toEqual(['card.json', 'model.json', 'weights.bin']);
    expect(JSON.parse(packaged('card.json').toString())).toEqual({
      version: '1.0.0',
      name: 'packaged',
      hash: createHash('sha256').update(packaged('weights.bin')).digest('hex'),
    });
  });

  it('fails and writes nothing where a weight is missing, and names it', async () => {
    const rest = weights.filter(({ name }) => name !== 'blocks.4.depthwise.conv.weight');
    write('weights.json', rest);
    writeFileSync(path.join(folder, 'weights.quantized'), bytesOfWeights(rest));
    const { code, stderr } = await runCli('packageModel', folder, target());
    expect(code).not.toBe(0);
    expect(stderr).toContain('block5/depthwise/kernel');
    expect(readdirSync(folder)).not.toContain('packaged');
  });

  it('says how it is used where it is not told from where and to where', async () => {
    const { code, stderr } = await runCli('packageModel', folder);
    expect(code).toBe(2);
    expect(stderr).toContain('package-model -- EXPORT_DIR MODEL_DIR');
  });
});
