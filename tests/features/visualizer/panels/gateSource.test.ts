import { expect, test } from 'vitest';
import {
  gateSources,
  genreOf,
  sourceKind,
} from '../../../../src/features/visualizer/panels/squeeze/gateSource';

const now = Float32Array.of(0.1, 0.9);
const gates = [0.2, 0.8];
const averages = {
  averages: {
    clips: 2,
    all: { block4: [0.5, 0.5] },
    genres: { trot: { block4: gates }, jazz: { block4: gates }, rock: {}, all: { block4: gates } },
  },
  genres: ['jazz', 'rock', 'all', '국악'],
};

test('there are only the sources that know the layer, of genres those of the network', () => {
  expect([...gateSources('block4', { now, other: undefined }, averages).keys()]).toEqual([
    'now',
    'all',
    'jazz',
    'genre:all',
  ]);
  expect([...gateSources('block5', { now, other: now }, averages).keys()]).toEqual(['now', 'other']);
  expect([
    ...gateSources('block4', { now, other: undefined }, { ...averages, averages: undefined }).keys(),
  ]).toEqual(['now']);
});

test('averages over another number of channels, as of another network, are left out', () => {
  const wider = Float32Array.of(0.1, 0.2, 0.3);
  expect([...gateSources('block4', { now: wider, other: now }, averages).keys()]).toEqual(['now']);
});

test('a genre that is called as another source is is told from it', () => {
  expect(['all', 'genre:all', 'genre:genre:all', 'jazz'].map(sourceKind)).toEqual([
    'all',
    undefined,
    undefined,
    undefined,
  ]);
  expect(['genre:all', 'genre:genre:all', 'jazz'].map(genreOf)).toEqual(['all', 'genre:all', 'jazz']);
});
