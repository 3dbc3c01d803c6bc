import { expect, test } from 'vitest';
import {
  channelStatistics,
  mostActiveChannel,
} from '../../../../src/features/visualizer/panels/channelStatistics';

// [1 mel, 3 frames, 2 channels]
const values = Float32Array.of(1, -2, 3, 0, 5, -4);
const shape = [1, 3, 2] as const;

test('a channel is told by its own values alone', () => {
  expect(channelStatistics(values, shape, 0)).toEqual({ mean: 3, low: 1, high: 5 });
  expect(channelStatistics(values, shape, 1)).toEqual({ mean: -2, low: -4, high: 0 });
});

test('the most active channel is the one whose values lie furthest from zero, whatever their sign', () => {
  expect(mostActiveChannel(values, shape)).toBe(0);
  expect(mostActiveChannel(Float32Array.of(1, -2, 3, 0, 1, -4), shape)).toBe(1);
});
