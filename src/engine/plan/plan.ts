import type { Activation, Gate } from '../../model/table';

/** The linear heads that all of our networks have. */
export const HEADS = ['genre', 'tags'] as const;
export type HeadName = (typeof HEADS)[number];

/** Rows (mel bands) and columns (frames) of a tensor. */
export interface Size {
  height: number;
  width: number;
}

/** A convolution with its batch norm folded in. Padding is symmetric, kernel // 2 on both sides. */
export interface Convolution {
  inputs: number;
  outputs: number;
  kernel: number;
  stride: number;
  depthwise: boolean;
  activation?: Activation;
  inputSize: Size;
  outputSize: Size;
  /** [kernel, kernel, inputs, outputs], or [kernel, kernel, outputs] where depthwise. */
  weights: Float32Array;
  bias: Float32Array;
}

export interface Dense {
  inputs: number;
  outputs: number;
  activation?: Activation;
  /** [inputs, outputs] */
  weights: Float32Array;
  bias: Float32Array;
}

/** Global average pooling, `reduce`, `expand`, gate; then each channel is multiplied by its gate. */
export interface SqueezeExcitation {
  reduce: Dense;
  expand: Dense;
  gate: Gate;
}

/** An inverted residual; see `InvertedResidual`. */
export interface PlannedBlock {
  /** As the layer is called: `block1`, ... */
  name: string;
  expand?: Convolution;
  depthwise: Convolution;
  squeezeExcitation?: SqueezeExcitation;
  project: Convolution;
  /** Whether the block's input is added to its output. */
  skip: boolean;
}

/**
 * A MobileNetV3 ready to be executed: stem, blocks, last convolution, global average pooling, hidden layer, heads.
 * Nothing but numbers, so that any executor can pack them as it likes, and a worker can be sent one.
 */
export interface Plan {
  /** Of the input, one channel. */
  inputSize: Size;
  stem: Convolution;
  blocks: PlannedBlock[];
  last: Convolution;
  hidden: Dense;
  /** Logits. */
  heads: Record<HeadName, Dense>;
}
