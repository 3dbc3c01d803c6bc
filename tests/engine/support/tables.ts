import fc from 'fast-check';
import type { BlockSettings, NetworkTable } from '../../../src/model/table';

const channels = fc.integer({ min: 1, max: 21 });

const block: fc.Arbitrary<BlockSettings> = fc.record({
  kernel: fc.constantFrom(3, 5),
  expansion: channels,
  out: channels,
  squeeze: fc.oneof(fc.constant(0), channels),
  activation: fc.constantFrom('relu', 'hardSwish'),
  stride: fc.constantFrom(1, 2),
});

/** Tables as pruning leaves them: channels that no vector divides, skips where widths happen to agree. */
export const randomTable: fc.Arbitrary<NetworkTable> = fc.record({
  inputShape: fc.tuple(fc.integer({ min: 9, max: 40 }), fc.integer({ min: 9, max: 40 }), fc.constant(1)),
  stem: channels,
  blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
  lastConv: channels,
  hidden: channels,
  heads: fc.record({ genre: channels, tags: channels }),
  gate: fc.constantFrom('sigmoid', 'hardSigmoid'),
});

/** One small network, with a block of each kind. */
export const SMALL_TABLE: NetworkTable = {
  inputShape: [32, 48, 1],
  stem: 8,
  blocks: [
    { kernel: 3, expansion: 8, out: 8, squeeze: 8, activation: 'relu', stride: 2 },
    { kernel: 5, expansion: 24, out: 8, squeeze: 0, activation: 'hardSwish', stride: 1 },
    { kernel: 5, expansion: 20, out: 12, squeeze: 6, activation: 'hardSwish', stride: 2 },
  ],
  lastConv: 16,
  hidden: 16,
  heads: { tags: 3, genre: 10 },
  gate: 'sigmoid',
};
