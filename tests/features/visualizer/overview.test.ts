import { describe, expect, it } from 'vitest';
import { networkSummary } from '../../../src/inspect/networkSummary';
import { costCsv, costJson } from '../../../src/features/visualizer/cost/exportCosts';
import { layOut, PITCH, TALLEST, widest } from '../../../src/features/visualizer/overview/columns';
import { costOf, largestCost } from '../../../src/features/visualizer/overview/measures';
import { isFound } from '../../../src/features/visualizer/overview/search';
import { mobileNetV3Table, type Variant } from '../../../src/model/table';

const sheetOf = (variant: Variant) =>
  networkSummary(variant, mobileNetV3Table({ variant, inputShape: [128, 300, 1], heads: { genre: 10 } }));
const large = sheetOf('large');
const small = sheetOf('small');
const timing = { layersMs: { stem: 0.5 }, totalMs: 7, runs: 9 };

describe('the picture of a network', () => {
  const { columns, width } = layOut(large, widest([large, small]));

  it('has every layer in its order, none over another', () => {
    expect(columns.map(({ layer }) => layer.name)).toEqual(large.layers.map(({ name }) => name));
    columns.slice(1).forEach(({ x, width }, index) => {
      const before = columns[index];
      expect(x - width / 2).toBeGreaterThan(before.x + before.width / 2);
    });
    expect(columns[columns.length - 1].x + PITCH / 2).toBe(width);
  });

  it('draws more channels wider, and more mel bands higher, of two networks on one scale', () => {
    const find = (name: string) => columns.find(({ layer }) => layer.name === name);
    expect(find('block14')?.width).toBeGreaterThan(find('block2')?.width ?? Infinity);
    expect(find('stem')?.height).toBeGreaterThan(find('block2')?.height ?? Infinity);
    expect(find('stem')?.height).toBeLessThanOrEqual(TALLEST);
    const other = layOut(small, widest([large, small]));
    expect(other.columns[0].width).toBe(columns[0].width);
  });
});

describe('the cost of a layer', () => {
  it('is what its measure says, and unknown where nothing was measured', () => {
    const [stem] = large.layers;
    expect(costOf(stem, 'parameters', undefined)).toBe(stem.parameters);
    expect(costOf(stem, 'milliseconds', undefined)).toBeUndefined();
    expect(costOf(stem, 'milliseconds', timing)).toBe(0.5);
    expect(largestCost(large.layers, 'multiplyAdds', undefined)).toBe(
      Math.max(...large.layers.map(({ multiplyAdds }) => multiplyAdds)),
    );
    expect(largestCost(large.layers, 'milliseconds', undefined)).toBe(0);
  });

  it('is exported with the sums, in JSON and in CSV', () => {
    const json: unknown = JSON.parse(costJson(large, timing));
    expect(json).toMatchObject({ network: 'large', parameters: 4_214_554, milliseconds: 7 });
    const lines = costCsv(large, timing).trimEnd().split('\r\n');
    expect(lines).toHaveLength(large.layers.length + 1);
    expect(lines[1]).toBe('stem,stem,,,,,hardSwish,,no,128x300x1,64x150x16,176,1382400,3,0.5');
    expect(lines[5]).toContain('block4,invertedResidual,5,2,72,24,relu,hardSigmoid,no,32x75x24,16x38x40,');
  });
});

describe('the search among layers', () => {
  it('finds words in any order and of any case', () => {
    expect(isFound('Block 5, kernel 5 by 5, with SE', 'se BLOCK')).toBe(true);
    expect(isFound('Block 5, kernel 5 by 5, with SE', 'relu')).toBe(false);
    expect(isFound('Block 5', '')).toBe(true);
    expect(isFound('Block 5', '  ')).toBe(true);
  });
});
