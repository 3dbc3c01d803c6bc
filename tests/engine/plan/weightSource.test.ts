import { io, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeWeights, WeightsError, type WeightSpec } from '../../../src/engine/plan/weightSource';

const SPECS: WeightSpec[] = [
  { name: 'plain', shape: [2, 2] },
  { name: 'half', shape: [3], quantization: { dtype: 'float16' } },
  { name: 'byte', shape: [2], quantization: { dtype: 'uint8', scale: 0.5, min: -3 } },
  { name: 'short', shape: [2], quantization: { dtype: 'uint16', scale: 0.001, min: 2 } },
];
const BYTES = 16 + 6 + 2 + 4;

/** A one, a subnormal and a negative number in halves, among numbers of the other kinds. */
function stored(): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(BYTES));
  [1.5, -2.25, 1e-20, 3e8].forEach((value, index) => {
    view.setFloat32(4 * index, value, true);
  });
  [0x3c00, 0x0001, 0xc500].forEach((bits, index) => {
    view.setUint16(16 + 2 * index, bits, true);
  });
  view.setUint8(22, 7);
  view.setUint8(23, 255);
  view.setUint16(24, 1000, true);
  view.setUint16(26, 65535, true);
  return view.buffer;
}

describe('stored weights', () => {
  beforeAll(() => setBackend('cpu'));

  it('are read as tfjs reads them, in each way that they may be stored', () => {
    const source = decodeWeights(SPECS, stored());
    const tensors = io.decodeWeights(
      stored(),
      SPECS.map((spec) => ({ ...spec, dtype: 'float32' as const })),
    );
    for (const { name } of SPECS) {
      expect([...source(name)]).toEqual([...tensors[name].dataSync()]);
      tensors[name].dispose();
    }
  });

  it('are refused where their file ends too soon, by name', () => {
    expect(() => decodeWeights(SPECS, stored().slice(0, 23))).toThrow('"byte"');
  });

  it('are refused, by name, where one is missing', () => {
    const source = decodeWeights(SPECS, stored());
    expect(() => source('nothing')).toThrow(WeightsError);
    expect(() => source('nothing')).toThrow('"nothing"');
  });
});
