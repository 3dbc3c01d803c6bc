import { expect, test } from 'vitest';
import { gateSources } from '../../../../src/features/visualizer/panels/squeeze/gateSource';

const now = Float32Array.of(0.1, 0.9);
const averages = {
  clips: 2,
  all: { block4: [0.5, 0.5] },
  genres: { jazz: { block4: [0.2, 0.8] }, rock: {} },
};

test('there are only the sources that know the layer', () => {
  expect([...gateSources('block4', { now, other: undefined }, averages).keys()]).toEqual([
    'now',
    'all',
    'jazz',
  ]);
  expect([...gateSources('block5', { now, other: now }, averages).keys()]).toEqual(['now', 'other']);
  expect([...gateSources('block4', { now, other: undefined }, undefined).keys()]).toEqual(['now']);
});

test('averages over another number of channels, as of another network, are left out', () => {
  const wider = Float32Array.of(0.1, 0.2, 0.3);
  expect([...gateSources('block4', { now: wider, other: now }, averages).keys()]).toEqual(['now']);
});
