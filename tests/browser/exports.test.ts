import { describe, expect, it } from 'vitest';
import { withBenchPage } from '../../bench/support/benchPage';

describe('a network in the formats of others', () => {
  it('answers in LiteRT.js and in onnxruntime-web as it does here', async () => {
    await withBenchPage(async (page) => {
      for (const network of ['genre', 'small']) {
        const results = await page.evaluate(
          (name) =>
            window.bench.race({
              network: name,
              windows: 2,
              contestants: ['ours', 'litert', 'onnx', 'tfjs'],
              turns: 0,
              turnMs: 0,
            }),
          network,
        );
        for (const runtime of ['litert', 'onnx', 'tfjs'] as const) {
          expect(results[runtime]?.difference).toBeLessThan(1e-4);
        }
      }
    });
  });
});
