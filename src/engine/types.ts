/** What the heads said of each window: logits, row-major. */
export interface HeadOutputs {
  /** `[windows, genres]` */
  genre: Float32Array;
  /** `[windows, tags]` */
  tags: Float32Array;
}

/** What a network takes and gives, for checking it against its card. */
export interface NetworkShape {
  /** Mel bands of the input, padding bands included. */
  bands: number;
  /** Frames of the input. */
  frames: number;
  genres: number;
  tags: number;
}

/** One trained network, ready to run. Whoever makes an engine disposes of it. */
export interface Engine {
  /** Which code runs the network, for example `wasm`. */
  readonly backend: string;
  readonly shape: NetworkShape;
  /** `input` is row-major `[windows, bands, frames]`. */
  run(input: Float32Array, windows: number): Promise<HeadOutputs>;
  dispose(): void;
}
