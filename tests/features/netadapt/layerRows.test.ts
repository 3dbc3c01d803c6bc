import { describe, expect, test } from 'vitest';
import { layerRows, sortRows } from '../../../src/features/netadapt/layerRows';
import { testTrajectory } from './support/testTrajectory';

const { steps } = testTrajectory();
const [start, , , third] = steps;
const rows = layerRows(third, start, undefined);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('the layers of a step', () => {
  test('add up to the time of its network, and what they save to what all steps saved', () => {
    expect(sum(rows.map(({ ms }) => ms))).toBeCloseTo(third.latencyMs, 10);
    expect(sum(rows.map(({ savedMs }) => savedMs))).toBeCloseTo(start.latencyMs - third.latencyMs, 10);
  });

  test('tell the channels that go through them', () => {
    const channels = Object.fromEntries(rows.map(({ name, channels }) => [name, channels]));
    expect(channels.stem).toEqual([1, 8]);
    expect(channels['block4/depthwise']).toEqual([16, 24]);
    expect(channels['block4/gates']).toEqual([24, 8, 24]);
    expect(channels['block4/project']).toEqual([24, 16]);
    expect(channels.pool).toEqual([384]);
    expect(channels.hidden).toEqual([384, 512]);
    expect(channels.genre).toEqual([512, 10]);
  });

  test('have the times of this device where it was measured', () => {
    const measured = layerRows(third, start, { stem: 0.5 });
    expect(measured.find(({ name }) => name === 'stem')?.deviceMs).toBe(0.5);
    expect(rows[0].deviceMs).toBeUndefined();
  });
});

describe('sorting', () => {
  test('begins with the order of the network, and can turn it round', () => {
    expect(sortRows(rows, { key: 'order', reversed: false })).toEqual(rows);
    expect(sortRows(rows, { key: 'order', reversed: true })).toEqual(rows.toReversed());
  });

  test('by time begins with the slowest', () => {
    const times = sortRows(rows, { key: 'ms', reversed: false }).map(({ ms }) => ms);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const fastest = sortRows(rows, { key: 'ms', reversed: true })[0].ms;
    expect(fastest).toBe(Math.min(...times));
  });
});
