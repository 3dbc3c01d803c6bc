import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, it } from 'vitest';
import { nodeKernels } from '../../cli/support/nodeKernels';
import { useSimdBackend } from '../../src/backend/register';
import { buildMobileNetV3 } from '../../src/model/mobilenetv3';
import { mobileNetV3Table } from '../../src/model/table';

describe('simd', () => {
  it('agrees', async () => {
    await useSimdBackend(nodeKernels);
    const before = tf.memory();
    const table = mobileNetV3Table({
      variant: 'large',
      widthMultiplier: 0.4,
      hidden: 512,
      inputShape: [128, 300, 1],
      heads: { genre: 10, tags: 20 },
      gate: 'sigmoid',
    });
    const m = buildMobileNetV3(table);
    const values = Float32Array.from({ length: 3 * 128 * 300 }, (_, i) => Math.sin(i ** 1.5));
    const x = tf.tensor4d(values, [3, 128, 300, 1]);
    const y = m.predictOnBatch(x) as tf.Tensor[];
    const got = y.map((t) => t.dataSync());
    const y1 = m.predictOnBatch(tf.slice(x, [0], [1])) as tf.Tensor[];
    console.log(y1[0].dataSync().slice(0, 4), got[0].slice(0, 4));
    let t = performance.now();
    const one = tf.slice(x, [1], [1]);
    for (let i = 0; i < 30; i++) tf.dispose(m.predictOnBatch(one));
    t = performance.now();
    for (let i = 0; i < 100; i++) tf.dispose(m.predictOnBatch(one));
    console.log('ms', (performance.now() - t) / 100);
    await tf.setBackend('cpu');
    const z = m.predictOnBatch(x) as tf.Tensor[];
    z.forEach((t, i) => {
      const v = t.dataSync();
      const d = Math.max(...v.map((a, j) => Math.abs(a - got[i][j])));
      console.log('diff', d, Math.max(...v));
    });
    console.log(before, tf.memory());
  });
});
