import { describe, expect, it } from 'vitest';
import { ModelMismatchError } from '../../src/models/errors';
import { parseTrajectory } from '../../src/netadapt/trajectory';
import { SMALL_TABLE } from '../support/tables';

const START = {
  table: SMALL_TABLE,
  latencyMs: 1.2,
  layersMs: { stem: 0.7, last: 0.5 },
  accuracy: 0.8,
  distillationLoss: 0.6,
  proposals: [],
  kept: -1,
  reason: 'start',
};
const SHIPPED = {
  model: 'genre',
  latencyMs: 1.6,
  parameters: 800_000,
  accuracy: 0.62,
  macroAccuracy: 0.6,
  interval95: [0.53, 0.67],
  clips: 313,
};
const POINT = {
  kind: 'hop',
  hopS: 3.2,
  latencyMs: 1.6,
  parameters: 800_000,
  multiplyAdds: 34e6,
  accuracy: 0.73,
  macroAccuracy: 0.7,
  interval95: [0.58, 0.75],
  seeds: [0.7],
  clips: 429,
  folds: [1, 2],
  updates: 0,
};
const TRAJECTORY = {
  start: 'genre',
  variant: 'mobilenetv3',
  settings: {
    stepShare: 0.03,
    decay: 0.98,
    budgetShare: 0.5,
    shortUpdates: 12,
    batch: 32,
    score: 'accuracy',
    window: 'held',
    tolerance: 0,
  },
  validation: { fold: 1, clips: 131, windows: 309 },
  latency: { engine: 'wasm-simd', machine: 'a machine', date: '2026-01-01' },
  steps: [START],
  frontier: [POINT],
  outcome: { step: 0, start: SHIPPED, adapted: { ...SHIPPED, model: 'genre-netadapt' } },
};

describe('a trajectory', () => {
  it('is read as it was written', () => {
    expect(parseTrajectory(JSON.parse(JSON.stringify(TRAJECTORY)))).toEqual(TRAJECTORY);
  });

  it.each([
    ['steps', { steps: [] }],
    ['steps.0.kept', { steps: [{ ...START, kept: 0 }] }],
    ['steps.0.reason', { steps: [{ ...START, reason: 'luck' }] }],
    ['variant', { variant: 'another' }],
    ['settings.window', { settings: { ...TRAJECTORY.settings, window: 'open' } }],
    ['frontier.0.hopS', { frontier: [{ ...POINT, hopS: 0 }] }],
    ['outcome.step', { outcome: { ...TRAJECTORY.outcome, step: -1 } }],
    ['latency.date', { latency: { ...TRAJECTORY.latency, date: 'yesterday' } }],
  ])('is refused with the field named: %s', (field, change) => {
    expect(() => parseTrajectory({ ...TRAJECTORY, ...change })).toThrow(
      expect.objectContaining({ name: ModelMismatchError.name, field }),
    );
  });
});
