import { afterEach, describe, expect, it, vi } from 'vitest';
import { timeNetwork } from '../../src/inspect/timeNetwork';

const WINDOW = new Float32Array(4);
const STAGES = [
  { name: 'stem', ms: 1 },
  { name: 'block1/depthwise', ms: 2 },
  { name: 'block1/project', ms: 3 },
];
const WHOLE_MS = 6;

/** An engine on a clock of its own, which something else holds up whenever `isHeldUp` says so of a run. */
function engineOn(isHeldUp: (run: number) => boolean) {
  let nowMs = 0;
  let run = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const order: string[] = [];
  const slowness = () => (isHeldUp(run++) ? 10 : 1);
  return {
    order,
    runSync: () => {
      order.push('whole');
      nowMs += WHOLE_MS * slowness();
      return { genre: WINDOW, tags: WINDOW };
    },
    timeStages: () => {
      order.push('layers');
      const times = slowness();
      return STAGES.map(({ name, ms }) => ({ name, latencyMs: ms * times }));
    },
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the time of a network', () => {
  it('is told of each layer and of the whole, and the layers add up to it', async () => {
    const { layersMs, totalMs } = await timeNetwork(
      engineOn(() => false),
      WINDOW,
    );
    expect(layersMs).toEqual({ stem: 1, block1: 5 });
    expect(totalMs).toBe(WHOLE_MS);
  });

  it('does not heed the runs that something else held up', async () => {
    const { layersMs, totalMs } = await timeNetwork(
      engineOn((run) => run % 5 < 2),
      WINDOW,
    );
    expect(layersMs).toEqual({ stem: 1, block1: 5 });
    expect(totalMs).toBe(WHOLE_MS);
  });

  it('is measured turn by turn, neither always first', async () => {
    const engine = engineOn(() => false);
    const { runs } = await timeNetwork(engine, WINDOW);
    expect(engine.order).toHaveLength(runs);
    expect(engine.order.slice(0, 4)).toEqual(['layers', 'whole', 'whole', 'layers']);
    expect(engine.order.filter((turn) => turn === 'whole')).toHaveLength(runs / 2);
  });
});
