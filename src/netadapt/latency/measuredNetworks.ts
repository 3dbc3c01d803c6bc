import { withFrames, type BlockSettings, type NetworkTable } from '../../model';

/** Shares of the channels at which layers are measured; between them time is nearly linear. */
const NARROW_SHARES = [0, 0.5, 1];
const WIDE_SHARES = [0, 0.15, 0.3, 0.5, 0.75, 1];

/** Shares of the frames of a window. */
const WINDOW_SHARES = Array.from({ length: 9 }, (_, index) => (4 + index) / 12);

/**
 * Networks in which every layer of `table` meets each of its measured pairs of channel counts: all that is narrow (see
 * `layerWidths`) at one share of its channels, all that is wide at another.
 */
export function measuredNetworks(table: NetworkTable): NetworkTable[] {
  return NARROW_SHARES.flatMap((narrow) => WIDE_SHARES.map((wide) => shrunk(table, narrow, wide)));
}

/** The whole network on windows of a third of its frames and more, the last one its own. */
export function measuredWindows(table: NetworkTable): NetworkTable[] {
  return WINDOW_SHARES.map((share) => withFrames(table, Math.round(share * table.inputShape[1])));
}

function shrunk(table: NetworkTable, narrow: number, wide: number): NetworkTable {
  const stem = inBlocks(table.stem, narrow);
  let inputs = stem;
  let inputsBefore = table.stem;
  const blocks = table.blocks.map((block) => {
    const expands = block.expandedChannels !== inputsBefore;
    const outChannels = inBlocks(block.outChannels, narrow);
    const narrower: BlockSettings = {
      ...block,
      expandedChannels: expands ? otherThan(inputs, inBlocks(block.expandedChannels, wide)) : inputs,
      squeezeChannels: block.squeezeChannels === 0 ? 0 : inBlocks(block.squeezeChannels, narrow),
      outChannels,
    };
    inputs = outChannels;
    inputsBefore = block.outChannels;
    return narrower;
  });
  const lastConv = inBlocks(table.lastConv, wide);
  return { ...table, stem, blocks, lastConv, hidden: inBlocks(table.hidden, narrow) };
}

/** Whole blocks of the backend's eight channels, at least one. */
const inBlocks = (channels: number, share: number): number =>
  Math.max(8, 8 * Math.round((channels * share) / 8));

/** A block of as many channels as it has inputs expands nothing. */
const otherThan = (inputs: number, channels: number): number =>
  channels === inputs ? channels + 8 : channels;
