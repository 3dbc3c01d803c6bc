/** After a convolution. */
export type Activation = 'relu' | 'hardSwish';
/** How squeeze-and-excitation opens a channel: `sigmoid`, or the MobileNetV3 paper's `hardSigmoid`. */
export type Gate = 'sigmoid' | 'hardSigmoid';

/** One inverted residual; widths are channel counts. */
export interface BlockSettings {
  /** Side of the depthwise kernel, odd. */
  kernelSize: number;
  /** Channels of the depthwise convolution; equal to the block's input where there is nothing to expand. */
  expandedChannels: number;
  outChannels: number;
  /** Channels that squeeze-and-excitation squeezes to; 0 where the block has none. */
  squeezeChannels: number;
  activation: Activation;
  stride: number;
  /** Instead of the network's gate. */
  gate?: Gate;
  /** Of the layer; `block1`, `block2`, ... by its place unless given. */
  name?: string;
}

/** What a network's block is called. */
export const blockName = ({ name }: BlockSettings, index: number): string => name ?? `block${index + 1}`;

/** A whole network as data, so that a pruned one is just another table. Training reads and writes the same JSON. */
export interface NetworkTable {
  /** [mel bands, frames, channels]. */
  inputShape: [number, number, number];
  /** Channels of the first convolution, 3x3 at stride 2. */
  stem: number;
  blocks: BlockSettings[];
  /** Channels of the last 1x1 convolution, before pooling. */
  lastConv: number;
  /** Units of the hidden layer that all heads share. */
  hidden: number;
  /** Outputs of each linear head, by name. */
  heads: Record<string, number>;
  gate: Gate;
}

/** The tables of Howard et al. 2019. */
export type Variant = 'small' | 'large';

/** One of the paper's networks, and how it is changed. */
export interface VariantOptions {
  variant: Variant;
  /** Multiplies every channel count; default 1. */
  widthMultiplier?: number;
  /** Default: the paper's 1024 (small) or 1280 (large), times the width. */
  hidden?: number;
  /** Default `hardSigmoid`, the paper's. */
  gate?: Gate;
  inputShape: [number, number, number];
  heads: Record<string, number>;
}

type PaperRow = [
  kernelSize: number,
  expandedChannels: number,
  outChannels: number,
  squeeze: boolean,
  activation: Activation,
  stride: number,
];

/** Howard et al. 2019, "Searching for MobileNetV3", tables 1 (large) and 2 (small). */
const PAPER: Record<Variant, { hidden: number; rows: PaperRow[] }> = {
  large: {
    hidden: 1280,
    rows: [
      [3, 16, 16, false, 'relu', 1],
      [3, 64, 24, false, 'relu', 2],
      [3, 72, 24, false, 'relu', 1],
      [5, 72, 40, true, 'relu', 2],
      [5, 120, 40, true, 'relu', 1],
      [5, 120, 40, true, 'relu', 1],
      [3, 240, 80, false, 'hardSwish', 2],
      [3, 200, 80, false, 'hardSwish', 1],
      [3, 184, 80, false, 'hardSwish', 1],
      [3, 184, 80, false, 'hardSwish', 1],
      [3, 480, 112, true, 'hardSwish', 1],
      [3, 672, 112, true, 'hardSwish', 1],
      [5, 672, 160, true, 'hardSwish', 2],
      [5, 960, 160, true, 'hardSwish', 1],
      [5, 960, 160, true, 'hardSwish', 1],
    ],
  },
  small: {
    hidden: 1024,
    rows: [
      [3, 16, 16, true, 'relu', 2],
      [3, 72, 24, false, 'relu', 2],
      [3, 88, 24, false, 'relu', 1],
      [5, 96, 40, true, 'hardSwish', 2],
      [5, 240, 40, true, 'hardSwish', 1],
      [5, 240, 40, true, 'hardSwish', 1],
      [5, 120, 48, true, 'hardSwish', 1],
      [5, 144, 48, true, 'hardSwish', 1],
      [5, 288, 96, true, 'hardSwish', 2],
      [5, 576, 96, true, 'hardSwish', 1],
      [5, 576, 96, true, 'hardSwish', 1],
    ],
  },
};

/** Nearest multiple of 8, at least 8, never more than 10 % down: the rounding of every MobileNet since V2. */
export function roundChannels(channels: number): number {
  const rounded = Math.max(8, Math.floor((channels + 4) / 8) * 8);
  return rounded < 0.9 * channels ? rounded + 8 : rounded;
}

/** The same network on windows of so many frames. */
export function withFrames(table: NetworkTable, frames: number): NetworkTable {
  const [bands, , channels] = table.inputShape;
  return { ...table, inputShape: [bands, frames, channels] };
}

/** The paper's network at a width. The squeeze width is a quarter of the expansion, rounded to a multiple of 8. */
export function mobileNetV3Table(options: VariantOptions): NetworkTable {
  const { variant, widthMultiplier = 1, gate = 'hardSigmoid', inputShape, heads } = options;
  const paper = PAPER[variant];
  const wide = (channels: number) => roundChannels(channels * widthMultiplier);
  const blocks = paper.rows.map(([kernelSize, expanded, out, squeeze, activation, stride]) => ({
    kernelSize,
    expandedChannels: wide(expanded),
    outChannels: wide(out),
    squeezeChannels: squeeze ? roundChannels(Math.floor(wide(expanded) / 4)) : 0,
    activation,
    stride,
  }));
  return {
    inputShape,
    stem: wide(16),
    blocks,
    lastConv: 6 * (blocks.at(-1)?.outChannels ?? 0),
    hidden: options.hidden ?? wide(paper.hidden),
    heads,
    gate,
  };
}
