import { describe, expect, test } from 'vitest';
import { barChanges, barMs, channelBars, targetedBars } from '../../../src/features/netadapt/channelBars';
import { testTrajectory } from './support/testTrajectory';

const { steps } = testTrajectory();
const [start, first, second] = steps;

describe('the bars of a network', () => {
  test('are its window, then its widths from stem to hidden layer, two for each block', () => {
    const bars = channelBars(start.table);
    expect(bars).toHaveLength(4 + 2 * start.table.blocks.length);
    expect(bars.map(({ name }) => name).slice(0, 4)).toEqual([
      'frames',
      'stem',
      'block1/expansion',
      'block1/out',
    ]);
    expect(bars.at(-2)).toEqual({ name: 'lastConv', kind: 'lastConv', block: 0, channels: 384 });
    expect(bars.at(-1)?.channels).toBe(512);
  });

  test('know what a step changed, and what all steps so far did', () => {
    const bars = barChanges(second.table, first.table, start.table);
    const changed = bars.filter(({ channels, before }) => channels !== before).map(({ name }) => name);
    expect(changed).toEqual(['block11/out', 'block12/out']);
    const narrower = bars.filter(({ channels, start }) => channels !== start).map(({ name }) => name);
    expect(narrower).toEqual(['block11/out', 'block12/out', 'block14/expansion']);
  });

  test('share the time of all layers out among themselves, every layer once', () => {
    for (const { table, layersMs, latencyMs } of steps) {
      const ms = channelBars(table).map((bar) => barMs(bar, layersMs));
      expect(ms.reduce((sum, part) => sum + part, 0)).toBeCloseTo(latencyMs, 10);
    }
  });
});

describe('what a proposal shrinks', () => {
  const names = (target: string) => targetedBars(start.table, target).map(({ name }) => name);

  test('is one expansion, the last convolution or the hidden layer', () => {
    expect(names('block5/expansion')).toEqual(['block5/expansion']);
    expect(names('lastConv')).toEqual(['lastConv']);
    expect(names('hidden')).toEqual(['hidden']);
  });

  test('is all bottlenecks of one size, that of the stem among them', () => {
    expect(names('bottleneck8')).toEqual(['stem', 'block1/out']);
    expect(names('bottleneck48')).toEqual(['block11/out', 'block12/out']);
  });

  test('is all bottlenecks that skips join', () => {
    expect(names('stream0')).toEqual(['stem', 'block1/out']);
    // Block 4 has stride 2, blocks 5 and 6 add their input to their output.
    expect(names('stream2')).toEqual(['block4/out', 'block5/out', 'block6/out']);
  });
});
