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

/** What an engine holds at the moment. */
export interface EngineMemory {
  /** Tensors of TensorFlow.js that are alive, anybody's; 0 where it isn't used. */
  tensors: number;
  /** Of WebAssembly memory, or of those tensors. */
  bytes: number;
}

/** One trained network, ready to run. Whoever makes an engine disposes of it. */
export interface Engine {
  /** Which code runs the network, for example `wasm`. */
  readonly backend: string;
  readonly shape: NetworkShape;
  /** `input` is row-major `[windows, bands, frames]`. */
  run(input: Float32Array, windows: number): Promise<HeadOutputs>;
  memory(): EngineMemory;
  /** Whether it stands in for one that broke down on the way. */
  readonly tookOver?: boolean;
  dispose(): void;
}
