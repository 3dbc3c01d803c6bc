import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { withFrames, type NetworkTable } from '../../src/model';

/** The shortest window, as a share of the network's own. */
const SHORTEST = 1 / 3;
/** How much more or less than its network's share a layer keeps. */
const VARIATION = 0.25;

/**
 * Networks as NetAdapt may leave `table`: each keeps about its own share of the channels, from a fifth to all, in whole
 * blocks of eight, and a third to all of the frames. Bottlenecks of one size stay of one size. What is skipped and what is
 * expanded stays as it was.
 */
export function randomPrunings(table: NetworkTable, count: number, seed: number): NetworkTable[] {
  const random = xoroshiro128plus(seed);
  const uniform = (low: number, high: number): number => low + (high - low) * uniformFloat64(random);
  return Array.from({ length: count }, () => {
    const share = uniform(0.2, 1);
    const few = (channels: number): number => {
      const kept = Math.min(1, Math.max(0, share + uniform(-VARIATION, VARIATION)));
      return Math.max(8, 8 * Math.round((kept * channels) / 8));
    };
    for (;;) {
      const narrower = randomPruning(table, few);
      const pruned = withFrames(narrower, 8 * Math.round((uniform(SHORTEST, 1) * table.inputShape[1]) / 8));
      if (connections(pruned) === connections(table)) return pruned;
    }
  });
}

function randomPruning(table: NetworkTable, few: (channels: number) => number): NetworkTable {
  const sizes = [table.stem, ...table.blocks.map(({ outChannels }) => outChannels)];
  const bottlenecks = new Map([...new Set(sizes)].map((size) => [size, few(size)]));
  const bottleneck = (size: number): number => bottlenecks.get(size) ?? size;
  const blocks = table.blocks.map((block, index) => {
    const inputs = sizes[index];
    const expands = block.expandedChannels !== inputs;
    let expandedChannels = expands ? few(block.expandedChannels) : bottleneck(inputs);
    if (expands && expandedChannels === bottleneck(inputs)) expandedChannels += 8;
    return {
      ...block,
      expandedChannels,
      squeezeChannels: block.squeezeChannels && Math.max(8, 8 * Math.round(expandedChannels / 32)),
      outChannels: bottleneck(block.outChannels),
    };
  });
  return {
    ...table,
    stem: bottleneck(table.stem),
    blocks,
    lastConv: few(table.lastConv),
    hidden: few(table.hidden),
  };
}

/** Of each block, whether it expands its input and whether it may add it to its output. */
function connections({ stem, blocks }: NetworkTable): string {
  let inputs = stem;
  return blocks
    .map(({ expandedChannels, outChannels, stride }) => {
      const connection = `${expandedChannels === inputs} ${stride === 1 && outChannels === inputs}`;
      inputs = outChannels;
      return connection;
    })
    .join();
}
