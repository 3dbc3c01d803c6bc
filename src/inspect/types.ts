import type {
  Activation,
  BlockSettings,
  Gate,
  NetworkTable,
  StageCost,
  TensorShape,
  ReceptiveField,
} from '../model';
import type { HeadOutputs, ModelCard } from '../models';
import type { Interruption } from '../audio/capture';
import type { GenreScore, Spectrogram, Verdict } from '../classify';

/* What features know of a network's inside, whatever layer of the project it comes from. */
export type { Interruption };
export type { Activation, BlockSettings, Gate, NetworkTable, StageCost, TensorShape, ReceptiveField };
export type { HeadOutputs };

/** Layers by what they are; `invertedResidual` is the block of MobileNetV3. */
export type LayerKind = 'stem' | 'invertedResidual' | 'last' | 'pool' | 'hidden' | 'head';

/** Steps inside a layer: those of `networkCost`, and what costs no product with a weight. */
export type StageName = StageCost['name'] | 'skip' | 'pool';

/** One layer as its table describes it: everything that is known without weights. */
export interface LayerSummary {
  /** As the layer is called: `stem`, `block1`, ..., `last`, `pool`, `hidden`, `genre`, `tags`. */
  name: string;
  kind: LayerKind;
  /** Of inverted residuals alone. */
  settings?: BlockSettings;
  inputShape: TensorShape;
  outputShape: TensorShape;
  parameters: number;
  /** For one window. */
  multiplyAdds: number;
  /** What each step of it costs; empty for pooling. */
  stages: StageCost[];
  activation?: Activation;
  /** Where there is squeeze-and-excitation. */
  gate?: Gate;
  /** Whether the layer's input is added to its output. */
  skip: boolean;
  /** By convolutions alone. Absent after pooling, where every output sees the whole input. */
  receptiveField?: ReceptiveField;
  /** Whether every output depends on the whole input: from the first squeeze-and-excitation on, which pools over all of it. */
  seesEverything: boolean;
}

/** A network as its table describes it. */
export interface NetworkSummary {
  /** `genre`, or `paper-large` for a table that has no weights. */
  name: string;
  table: NetworkTable;
  /** From the stem to the heads. */
  layers: LayerSummary[];
  parameters: number;
  multiplyAdds: number;
}

/** A change to one block of a trained network, by the block's name. */
export type NetworkEdit =
  /** Leaves squeeze-and-excitation out: every gate is 1. */
  | { kind: 'withoutSqueeze'; block: string }
  /** Puts another activation after expansion and depthwise convolution. */
  | { kind: 'activation'; block: string; activation: Activation }
  | { kind: 'gate'; block: string; gate: Gate }
  /** Leaves the block out; only one with a skip, whose input and output are alike. */
  | { kind: 'dropBlock'; block: string }
  /** Silences one channel of the expanded tensor: it is still computed, and always 0. Changes weights, not the table. */
  | { kind: 'muteChannel'; block: string; channel: number };

/** The weights of a network by the names that its layers gave them, for example `block3/expand/kernel`, row-major. */
export type NetworkWeights = Record<string, { values: Float32Array; shape: number[] }>;

/** A trained network, ready to be looked into. */
export interface InspectedNetwork {
  summary: NetworkSummary;
  card: ModelCard;
  /** As trained. */
  weights: NetworkWeights;
  /** Seconds that one window spans. */
  windowS: number;
}

/** The tensor after one step of a layer, for one window. */
export interface StageReading {
  /** The layer's name. */
  layer: string;
  stage: StageName;
  /** Vectors are [1, 1, channels]. */
  shape: TensorShape;
  /**
   * Row-major [mel, frame, channel]. After the activation; after the gates, for `squeezeExcitation`; before the skip for
   * `project`, whose sum with the block's input is `skip`.
   */
  values: Float32Array;
  /** The same before the activation, where there is one. */
  preActivation?: Float32Array;
  /** Of `squeezeExcitation`. */
  squeeze?: SqueezeReading;
}

/** The way through one squeeze-and-excitation. */
export interface SqueezeReading {
  /** Mean of each channel, [channels]. */
  pooled: Float32Array;
  /** After the first 1x1 convolution and its ReLU, [squeeze]. */
  reduced: Float32Array;
  /** What is multiplied with each channel, in [0, 1], [channels]. */
  gates: Float32Array;
}

/** How strongly a layer responds where: the mean over channels of its output's absolute values. */
export interface LayerPicture {
  layer: string;
  /** [mel, frame] */
  shape: readonly [mel: number, frame: number];
  /** Row-major [mel, frame]. */
  values: Float32Array;
}

/** What the network says of one window. */
export interface WindowVerdict {
  verdict: Verdict;
  /** All ten, most probable first. */
  ranking: GenreScore[];
  /** Of each head, as the network gave them. */
  logits: HeadOutputs;
}

/** One window on its way through the network. */
export interface NetworkReading {
  /** Where the window comes from. */
  track: number;
  /** Seconds into the track where the window starts. */
  startS: number;
  /** The network's input, [mel, frame] from the lowest band up: what the stem sees. */
  input: Float32Array;
  /** Of every layer that has rows and columns, from stem to last. */
  pictures: LayerPicture[];
  /** Gates of every squeeze-and-excitation, by the layer's name, [channels]. */
  gates: Record<string, Float32Array>;
  /** Tensors of the requested layers, in order. */
  stages: StageReading[];
  scores: WindowVerdict;
}

/** Measured in this browser, of the network as it really runs; see `timeNetwork`. */
export interface NetworkTiming {
  /** Milliseconds of each layer by its name; an expansion counts to its block. They sum to about `totalMs`. */
  layersMs: Record<string, number>;
  /** Milliseconds of one run of the whole network, measured by itself. */
  totalMs: number;
  /** Runs that were measured, half of them layer by layer. */
  runs: number;
}

/** A sound that an inspector holds, to take windows from. */
export interface Track {
  id: number;
  /** Seconds; what was heard so far where it goes on. */
  durationS: number;
  /** Whether the sound is longer than what is held (the first ten minutes). */
  cut: boolean;
  /** Picture of all of a recording; absent where the sound goes on. */
  spectrogram?: Spectrogram;
}

/** What becomes of the microphone while it is listened to. */
export interface MicrophoneListener {
  /** No sound arrives, and why; `undefined` once it does again. */
  onInterruption: (interruption: Interruption | undefined) => void;
  /** It went away, mostly with a `MicrophoneLostError`, or could not be opened anew; the track is left as it is. */
  onLost: (error: unknown) => void;
}

/** The microphone; releasing the track closes it. */
export interface MicrophoneTrack extends Track {
  /**
   * Goes on after an interruption: wakes the clock, or opens the microphone anew.
   *
   * @throws {CaptureError} where it can't be opened
   */
  resume(): Promise<void>;
}

export interface ReadRequest {
  track: number;
  /** Seconds; the window starts at the nearest frame that leaves it inside the track. */
  startS: number;
  /** Changes to the network, in their order; none for the network as trained. */
  edits?: readonly NetworkEdit[];
  /** Names of the layers whose tensors are wanted; all others are left where they are. */
  layers?: readonly string[];
}

export interface InputBatch {
  /** Row-major [windows, mel, frame]. */
  inputs: Float32Array;
  windows: number;
  edits?: readonly NetworkEdit[];
}

/** Looks into one network, in a worker of its own. Whoever makes one disposes of it. */
export interface Inspector {
  readonly network: InspectedNetwork;
  /**
   * Takes in a sound; a short one is repeated to fill a window, as for classifying.
   *
   * @throws {AudioDecodeError} where it can't be decoded
   * @throws {RangeError} where it has no samples
   */
  decode(source: Blob): Promise<Track>;
  /**
   * Opens the microphone; the browser asks the person where need be. Of the track that it becomes the newest window is
   * held, and that is what every reading is of.
   *
   * @throws {CaptureError} where it can't be opened
   */
  listen(listener: MicrophoneListener): Promise<MicrophoneTrack>;
  release(track: number): Promise<void>;
  /** @throws {RangeError} where there is no such track */
  read(request: ReadRequest): Promise<NetworkReading>;
  /** Samples of one window from `startS`, mono, 16 kHz: the sound of what `read` reads there. */
  samples(window: Pick<ReadRequest, 'track' | 'startS'>): Promise<Float32Array>;
  /** Logits of inputs made elsewhere (an occluded one, say). */
  score(batch: InputBatch): Promise<HeadOutputs>;
  /** Takes about half a second; readings get their turn in between. */
  time(edits?: readonly NetworkEdit[]): Promise<NetworkTiming>;
  dispose(): void;
}
