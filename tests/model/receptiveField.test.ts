import '@tensorflow/tfjs-backend-cpu';
import { dispose, grad, setBackend, slice, sum, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildMobileNetV3 } from '../../src/model/layers/mobilenetv3';
import { receptiveFields } from '../../src/model/receptiveField';
import { mobileNetV3Table, type NetworkTable } from '../../src/model/table';
import { modelTaps } from '../../src/inspect/modelTaps';
import { goldenInput } from './support/golden';

const SIDE = 48;
const TABLE: NetworkTable = {
  inputShape: [SIDE, SIDE, 1],
  stem: 2,
  blocks: [
    {
      kernelSize: 3,
      expandedChannels: 4,
      outChannels: 2,
      squeezeChannels: 0,
      activation: 'hardSwish',
      stride: 1,
    },
    {
      kernelSize: 5,
      expandedChannels: 4,
      outChannels: 3,
      squeezeChannels: 0,
      activation: 'hardSwish',
      stride: 2,
    },
    {
      kernelSize: 3,
      expandedChannels: 3,
      outChannels: 3,
      squeezeChannels: 0,
      activation: 'hardSwish',
      stride: 1,
    },
  ],
  lastConv: 2,
  hidden: 2,
  heads: { genre: 2 },
  gate: 'sigmoid',
};

/** [mel bands, frames] between the first and the last that the middle output of a layer depends on. */
function extentOfGradient(layerOutput: (x: Tensor) => Tensor): [number, number] {
  return tidy(() => {
    const middle = (x: Tensor) => {
      const output = layerOutput(x);
      const [, height, width, channels] = output.shape;
      return sum(slice(output, [0, height >> 1, width >> 1, 0], [1, 1, 1, channels]));
    };
    const values = grad(middle)(goldenInput('noise', [1, SIDE, SIDE, 1])).dataSync();
    const seen = [...values.keys()].filter((index) => values[index] !== 0);
    const span = (places: number[]) => Math.max(...places) - Math.min(...places) + 1;
    return [span(seen.map((index) => Math.floor(index / SIDE))), span(seen.map((index) => index % SIDE))];
  });
}

describe('receptive fields', () => {
  beforeAll(() => setBackend('cpu'));

  it('are as large as the inputs from which a gradient comes', () => {
    const network = buildMobileNetV3(TABLE);
    const tapped = modelTaps(network);
    receptiveFields(TABLE).forEach(({ name, size }, index) => {
      expect(tapped.outputNames[index]).toBe(name);
      const extent = extentOfGradient((x) => {
        const outputs = tapped.apply(x) as Tensor[];
        dispose(outputs.filter((_, other) => other !== index));
        return outputs[index];
      });
      expect(extent, name).toEqual([size, size]);
    });
    network.dispose();
  });

  it('step by the product of the strides', () => {
    const table = mobileNetV3Table({ variant: 'large', inputShape: [128, 300, 1], heads: { genre: 10 } });
    const fields = receptiveFields(table);
    expect(fields).toHaveLength(17);
    expect(fields[0]).toEqual({ name: 'stem', size: 3, stride: 2 });
    expect(fields[16].stride).toBe(32);
  });
});
