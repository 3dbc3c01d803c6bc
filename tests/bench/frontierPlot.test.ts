import { describe, expect, it } from 'vitest';
import { frontierPlot } from '../../bench/support/frontierPlot';
import type { FrontierPoint } from '../../src/netadapt/trajectory';

const point = (kind: FrontierPoint['kind'], latencyMs: number, macroAccuracy: number): FrontierPoint => ({
  kind,
  latencyMs,
  macroAccuracy,
  accuracy: macroAccuracy,
  interval95: [0, 1],
  seeds: [macroAccuracy],
  hopS: 3,
  parameters: 1,
  multiplyAdds: 1,
  clips: 10,
  folds: [0],
  updates: 0,
});

describe('the plot of a frontier', () => {
  it('has a mark for every network and one in the legend for every kind', () => {
    const svg = frontierPlot([
      point('start', 1.2, 0.8),
      point('netadapt', 0.8, 0.79),
      point('uniform', 0.8, 0.7),
    ]);
    expect(svg.match(/<circle/g)).toHaveLength(3 + 3);
    expect(svg).not.toContain('NaN');
  });

  it('puts the slower to the right and the more accurate above', () => {
    const svg = frontierPlot([point('start', 1.2, 0.8), point('netadapt', 0.6, 0.7)]);
    const places = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="4.5" fill/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(places[0][0]).toBeGreaterThan(places[1][0]);
    expect(places[0][1]).toBeLessThan(places[1][1]);
  });
});
