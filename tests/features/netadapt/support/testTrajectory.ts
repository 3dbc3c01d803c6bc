import { layerWidths } from '../../../../src/netadapt';
import type {
  FrontierPoint,
  Outcome,
  Proposal,
  Trajectory,
  TrajectoryStep,
} from '../../../../src/netadapt/trajectory';
import { mobileNetV3Table, type NetworkTable } from '../../../../src/model/table';

const START = mobileNetV3Table({
  variant: 'large',
  widthMultiplier: 0.4,
  hidden: 512,
  gate: 'sigmoid',
  inputShape: [128, 300, 1],
  heads: { genre: 10, tags: 169 },
});

/** What each step of the trajectory shrinks, to so many channels. */
const KEPT = [
  ['block14/expansion', 336],
  ['bottleneck48', 40],
  ['block4/expansion', 24],
  ['hidden', 448],
  ['block14/expansion', 288],
] as const;

type Choice = Pick<Trajectory, 'variant'> & Pick<Trajectory['settings'], 'score'>;

/** A made-up adaptation with all that a real one has: only its shape is true, its figures mean nothing. */
export function testTrajectory(
  { variant, score }: Choice = { variant: 'mobilenetv3', score: 'accuracy' },
): Trajectory {
  const steps: TrajectoryStep[] = [
    {
      ...timed(START),
      accuracy: 0.76,
      distillationLoss: 0.4,
      proposals: [],
      kept: -1,
      reason: 'start',
      model: 'genre',
    },
  ];
  KEPT.forEach(([target, channels], index) => {
    const before = steps[index];
    const proposals = [
      proposalTo(before, target, channels, 0.002),
      proposalTo(before, 'block7/expansion', before.table.blocks[6].expandedChannels - 16, 0.009),
      proposalTo(
        before,
        'block12/expansion',
        before.table.blocks[11].expandedChannels - 32,
        0.006 - 0.002 * index,
      ),
      proposalTo(before, 'bottleneck16', 8, 0.03),
    ].toSorted((a, b) => a.target.localeCompare(b.target));
    const kept = proposals.findIndex((proposal) => proposal.target === target);
    steps.push({
      ...timed(shrunk(before.table, target, channels)),
      accuracy: proposals[kept].accuracy,
      distillationLoss: proposals[kept].distillationLoss,
      proposals,
      kept,
      reason: variant === 'netadapt' ? 'accuracy' : 'ratio',
      // Weights that are there, whoever's they are.
      ...(index === 2 ? { model: 'genre-tiny' } : {}),
    });
  });
  return {
    start: 'genre',
    variant,
    settings: {
      stepShare: 0.03,
      decay: 0.98,
      budgetShare: 0.6,
      shortUpdates: 200,
      batch: 32,
      score,
      window: 'free',
      tolerance: 0.01,
    },
    validation: { fold: 4, clips: 120, windows: 480 },
    latency: { engine: 'wasm-simd', machine: 'Test machine', date: '2026-11-24' },
    steps,
    frontier: [
      point('start', 1.8, 0.8),
      { ...point('netadapt', 1.4, 0.795), step: 3 },
      { ...point('netadapt', 1.2, 0.78), step: 5 },
      { ...point('uniform', 1.4, 0.77), share: 0.8 },
      { ...point('uniform', 1.1, 0.74), share: 0.6 },
      { ...point('window', 1.3, 0.79), frames: 208 },
      { ...point('hop', 1.8, 0.785), hopS: 4.5 },
      point('tiny', 0.7, 0.72),
    ],
    outcome: { step: 3, start: shippedAs('genre', 1.8, 0.6), adapted: shippedAs('genre-tiny', 1.4, 0.59) },
  };
}

function shippedAs(model: string, latencyMs: number, macroAccuracy: number): Outcome['start'] {
  const interval95: [number, number] = [macroAccuracy - 0.05, macroAccuracy + 0.05];
  const accuracy = macroAccuracy + 0.02;
  return { model, latencyMs, parameters: 700_000, macroAccuracy, accuracy, interval95, clips: 394 };
}

function timed(table: NetworkTable): Pick<TrajectoryStep, 'table' | 'layersMs' | 'latencyMs'> {
  const layersMs = Object.fromEntries(
    layerWidths(table).map(({ name, narrow, wide }) => [name, 0.004 + 1.5e-6 * narrow * wide + 1e-4 * wide]),
  );
  return { table, layersMs, latencyMs: Object.values(layersMs).reduce((sum, ms) => sum + ms, 0) };
}

function shrunk(table: NetworkTable, target: string, channels: number): NetworkTable {
  if (target === 'hidden') return { ...table, hidden: channels };
  const width = Number(/^bottleneck(\d+)$/.exec(target)?.[1]);
  const blocks = table.blocks.map((block, index) => ({
    ...block,
    expandedChannels: target === `block${index + 1}/expansion` ? channels : block.expandedChannels,
    outChannels: block.outChannels === width ? channels : block.outChannels,
  }));
  return { ...table, blocks };
}

function channelsOf({ hidden, blocks }: NetworkTable, target: string): number {
  if (target === 'hidden') return hidden;
  const [, block, width] = /^(?:block(\d+)\/expansion|bottleneck(\d+))$/.exec(target) ?? [];
  return block ? blocks[Number(block) - 1].expandedChannels : Number(width);
}

function proposalTo(
  before: TrajectoryStep,
  target: string,
  channels: number,
  accuracyLost: number,
): Proposal {
  const { latencyMs } = timed(shrunk(before.table, target, channels));
  return {
    target,
    fromChannels: channelsOf(before.table, target),
    toChannels: channels,
    latencyMs,
    savedMs: before.latencyMs - latencyMs,
    accuracy: before.accuracy - accuracyLost,
    accuracyLost,
    distillationLoss: before.distillationLoss + accuracyLost / 2,
  };
}

function point(kind: FrontierPoint['kind'], latencyMs: number, macroAccuracy: number): FrontierPoint {
  const counts = { parameters: 500_000, multiplyAdds: 25e6, clips: 128, folds: [0], updates: 1000 };
  const interval95: [number, number] = [macroAccuracy - 0.05, macroAccuracy + 0.04];
  const seeds = [macroAccuracy - 0.01, macroAccuracy + 0.01];
  return {
    kind,
    latencyMs,
    hopS: 3,
    macroAccuracy,
    accuracy: macroAccuracy + 0.02,
    interval95,
    seeds,
    ...counts,
  };
}
