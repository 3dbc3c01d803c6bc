import { expect, test } from 'vitest';
import {
  columnsFromRows,
  reorderedColumns,
} from '../../../../src/features/visualizer/panels/squeeze/orderedMatrix';

// Three channels, two units.
const reduce = Float32Array.of(1, 2, 3, 4, 5, 6);
const expand = Float32Array.of(1, 2, 3, 4, 5, 6);

test('the weights into the units stand with a column for each channel, in the order of the channels', () => {
  expect([...columnsFromRows(reduce, 2, [0, 1, 2])]).toEqual([1, 3, 5, 2, 4, 6]);
  expect([...columnsFromRows(reduce, 2, [2, 0, 1])]).toEqual([5, 1, 3, 6, 2, 4]);
});

test('the weights out of them already do, and follow the order too', () => {
  expect([...reorderedColumns(expand, [0, 1, 2])]).toEqual([...expand]);
  expect([...reorderedColumns(expand, [2, 0, 1])]).toEqual([3, 1, 2, 6, 4, 5]);
});
