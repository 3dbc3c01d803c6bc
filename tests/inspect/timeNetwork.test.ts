import { zeros, type Rank } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { timeNetwork } from '../../src/inspect/timeNetwork';

const WINDOW = zeros<Rank.R4>([1, 2, 2, 1]);
const LAYERS = new Map([
  ['stem', 1],
  ['block1', 5],
]);
const WHOLE_MS = 6;

/** A model on a clock of its own, which something else holds up whenever `isHeldUp` says so of a run. */
function modelOn(isHeldUp: (run: number) => boolean) {
  let nowMs = 0;
  let run = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const order: string[] = [];
  const slowness = () => (isHeldUp(run++) ? 10 : 1);
  return {
    order,
    run: () => {
      order.push('whole');
      nowMs += WHOLE_MS * slowness();
    },
    timeLayers: () => {
      order.push('layers');
      const times = slowness();
      return new Map([...LAYERS].map(([name, ms]) => [name, ms * times]));
    },
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the time of a network', () => {
  it('is told of each layer and of the whole, and the layers add up to it', async () => {
    const { layersMs, totalMs } = await timeNetwork(
      modelOn(() => false),
      WINDOW,
    );
    expect(layersMs).toEqual({ stem: 1, block1: 5 });
    expect(totalMs).toBe(WHOLE_MS);
  });

  it('does not heed the runs that something else held up', async () => {
    const { layersMs, totalMs } = await timeNetwork(
      modelOn((run) => run % 5 < 2),
      WINDOW,
    );
    expect(layersMs).toEqual({ stem: 1, block1: 5 });
    expect(totalMs).toBe(WHOLE_MS);
  });

  it('is measured turn by turn, neither always first', async () => {
    const model = modelOn(() => false);
    const { runs } = await timeNetwork(model, WINDOW);
    expect(model.order).toHaveLength(runs);
    expect(model.order.slice(0, 4)).toEqual(['layers', 'whole', 'whole', 'layers']);
    expect(model.order.filter((turn) => turn === 'whole')).toHaveLength(runs / 2);
  });
});
