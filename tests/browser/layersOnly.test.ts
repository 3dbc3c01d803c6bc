import { readdirSync } from 'node:fs';
import { describe, expect, inject } from 'vitest';
import { diskFiles, modelFolder } from '../../cli/support/modelFolder';
import { nodeBackendFiles } from '../../cli/support/nodeBackendFiles';
import { inputLength } from '../../src/dsp';
import { loadNetwork } from '../../src/models/loadNetwork';
import { test } from './support/test';

const MODELS = readdirSync('public/models', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A window that no music gives, but in the range of real ones. */
function testWindow(length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => 0.8 * Math.sin(i * 0.37) + 0.4 * Math.cos(i * 0.011));
}

describe('a page that imports only our layers', () => {
  test.for(MODELS)(
    'loads the network %s with stock TensorFlow.js and predicts the same',
    async (model, { open }) => {
      const network = await loadNetwork(diskFiles(modelFolder(model)), { backendFiles: nodeBackendFiles });
      const input = testWindow(inputLength(network.card.frontEnd));
      const expected = await network.predict(input, 1).finally(() => {
        network.dispose();
      });

      const page = await open({ path: 'layersOnly/' });
      const address = `${inject('appUrl')}models/${model}/model.json`;
      const { names, logits } = await page.evaluate(({ address, input }) => window.predict(address, input), {
        address,
        input: [...input],
      });

      for (const head of ['genre', 'tags'] as const) {
        const got = logits[names.indexOf(head)];
        expect(got).toHaveLength(expected[head].length);
        expect(Math.max(...expected[head].map((value, i) => Math.abs(value - got[i])))).toBeLessThan(1e-3);
      }
    },
  );
});
