import fc from 'fast-check';
import type { BlockSettings, NetworkTable } from '../../src/model/table';

const channels = fc.integer({ min: 1, max: 21 });

const block: fc.Arbitrary<BlockSettings> = fc.record({
  kernelSize: fc.constantFrom(3, 5),
  expandedChannels: channels,
  outChannels: channels,
  squeezeChannels: fc.oneof(fc.constant(0), channels),
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
    { kernelSize: 3, expandedChannels: 8, outChannels: 8, squeezeChannels: 8, activation: 'relu', stride: 2 },
    {
      kernelSize: 5,
      expandedChannels: 24,
      outChannels: 8,
      squeezeChannels: 0,
      activation: 'hardSwish',
      stride: 1,
    },
    {
      kernelSize: 5,
      expandedChannels: 20,
      outChannels: 12,
      squeezeChannels: 6,
      activation: 'hardSwish',
      stride: 2,
    },
  ],
  lastConv: 16,
  hidden: 16,
  heads: { tags: 3, genre: 10 },
  gate: 'sigmoid',
};
