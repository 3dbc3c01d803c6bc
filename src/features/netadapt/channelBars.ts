import type { NetworkTable } from '../../inspect';

/** A place of a network whose width is a number of channels, or the window, which is so many frames long. */
export interface ChannelBar {
  /** `frames`, `stem`, `block5/expansion`, `block5/out`, `lastConv`, `hidden`: as proposals name what they shrink. */
  name: string;
  kind: 'frames' | 'stem' | 'expansion' | 'out' | 'lastConv' | 'hidden';
  /** Counted from 1; 0 outside of blocks. */
  block: number;
  channels: number;
}

/** The widths of a network from its input on; the outputs of its heads, which nobody prunes, are left out. */
export function channelBars({ inputShape, stem, blocks, lastConv, hidden }: NetworkTable): ChannelBar[] {
  return [
    { name: 'frames', kind: 'frames', block: 0, channels: inputShape[1] },
    { name: 'stem', kind: 'stem', block: 0, channels: stem },
    ...blocks.flatMap(({ expandedChannels, outChannels }, index): ChannelBar[] => {
      const block = index + 1;
      return [
        { name: `block${block}/expansion`, kind: 'expansion', block, channels: expandedChannels },
        { name: `block${block}/out`, kind: 'out', block, channels: outChannels },
      ];
    }),
    { name: 'lastConv', kind: 'lastConv', block: 0, channels: lastConv },
    { name: 'hidden', kind: 'hidden', block: 0, channels: hidden },
  ];
}

/** A bar in three networks of one trajectory. */
export interface BarChange extends ChannelBar {
  /** Channels in the network one step before. */
  before: number;
  /** Channels in the network at the start. */
  start: number;
}

/** The bars of `now` beside those of the two networks that it was pruned from. */
export function barChanges(now: NetworkTable, before: NetworkTable, start: NetworkTable): BarChange[] {
  const [barsBefore, barsAtStart] = [channelBars(before), channelBars(start)];
  return channelBars(now).map((bar, index) => ({
    ...bar,
    before: barsBefore[index].channels,
    start: barsAtStart[index].channels,
  }));
}

/** Of each narrow tensor, the output of the stem and of every block, which stream it is part of: skips join them. */
function streams({ stem, blocks }: NetworkTable): number[] {
  let [stream, inputs] = [0, stem];
  return [
    stream,
    ...blocks.map(({ stride, outChannels }) => {
      if (stride !== 1 || outChannels !== inputs) stream += 1;
      inputs = outChannels;
      return stream;
    }),
  ];
}

/**
 * The bars that a proposal shrinks.
 *
 * @param table of the network that the proposal was made to
 * @param target see `Proposal`
 */
export function targetedBars(table: NetworkTable, target: string): ChannelBar[] {
  const bars = channelBars(table);
  const [, kind, number] = /^(bottleneck|stream)(\d+)$/.exec(target) ?? [];
  if (!kind) return bars.filter(({ name }) => name === target);
  const streamOf = streams(table);
  return bars
    .filter(({ kind }) => kind === 'stem' || kind === 'out')
    .filter(({ channels }, index) => (kind === 'stream' ? streamOf[index] : channels) === Number(number));
}

/** Milliseconds of the stages that make a bar's channels, and of what works on them alone. */
export function barMs({ kind, block }: ChannelBar, layersMs: Readonly<Record<string, number>>): number {
  const belongs = (stage: string): boolean => {
    switch (kind) {
      case 'frames':
        return false;
      case 'stem':
        return stage === 'stem';
      case 'expansion':
        return stage === `block${block}/depthwise` || stage === `block${block}/gates`;
      case 'out':
        return stage === `block${block}/project`;
      case 'lastConv':
        return stage === 'last' || stage === 'pool';
      case 'hidden':
        // The heads hang on it.
        return !/^(stem|last|pool|block\d+\/.*)$/.test(stage);
    }
  };
  return Object.entries(layersMs).reduce((sum, [stage, ms]) => (belongs(stage) ? sum + ms : sum), 0);
}
