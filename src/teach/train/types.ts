/** One song as training sees it. */
export interface TaughtSong {
  /** Tells songs apart; see `contentHash`. */
  hash: string;
  /** Index of its class. */
  label: number;
  /** Songs of one group (one artist, as far as can be seen) never stand on two sides of a split. */
  group: string;
  /** Mean over its windows of the hidden layer that the network's heads share, [features]. */
  features: Float32Array;
}

/** A linear head on the hidden layer: logits = features x kernel + bias. */
export interface LinearHead {
  /** Row-major [features, classes], as a dense layer has it. */
  kernel: Float32Array;
  /** [classes] */
  bias: Float32Array;
}
