import { expect, test } from 'vitest';
import { TOUR } from '../../../../src/features/visualizer/tour/steps';
import { networkSummary } from '../../../../src/inspect/networkSummary';
import { paperNetwork } from '../../../../src/inspect/paperNetworks';
import { SMALL_TABLE } from '../../../support/tables';

const small = { layers: networkSummary('small', SMALL_TABLE).layers, averages: undefined };

test('every step of the tour has a layer in the networks of the paper', () => {
  for (const name of ['paper-small', 'paper-large']) {
    const layers = paperNetwork(name)?.layers ?? [];
    for (const { layerOf } of TOUR) expect(layerOf({ layers, averages: undefined })).toBeDefined();
  }
});

test('squeeze-and-excitation is shown in the block whose gates move most from genre to genre', () => {
  const step = TOUR.find(({ name }) => name === 'squeeze');
  const gated = small.layers.filter(({ gate }) => gate !== undefined);
  expect(gated.length).toBeGreaterThan(1);
  for (const { name: lively } of gated) {
    const gatesOf = (moved: number) =>
      Object.fromEntries(gated.map(({ name }) => [name, [name === lively ? moved : 0.5, 0.5]]));
    const averages = { clips: 2, all: gatesOf(0.5), genres: { jazz: gatesOf(0.9), rock: gatesOf(0.1) } };
    expect(step?.layerOf({ ...small, averages })?.name).toBe(lively);
  }
  expect(step?.layerOf(small)?.name).toBe(gated.at(-1)?.name);
});
