import type { SourceInfo, SourceNote } from '../audio';
import type { Spectrogram } from '../dsp';
import type { GenreScore, OutsideScore, TagScore, Verdict } from '../scores';
import type { Backend, BackendReason, FileAddresses, Genre, Network } from '../models';
export type { Genre } from '../models';
export type { GenreScore, OutsideScore, TagScore, Verdict, VerdictKind } from '../scores';
export type { Spectrogram } from '../dsp';
export type { LoadProgress, ReadOptions } from '../models';

/** What one window of the network said. */
export interface TimelineSegment {
  /** Seconds from the start of the source; the stretch of the timeline that this window stands for. */
  startS: number;
  endS: number;
  verdict: Verdict;
  /** In the order of the network's genres; see `Classification`. */
  probabilities: number[];
}

/** Where the time went, in milliseconds. */
export interface Timing {
  /** Spent waiting for decoded sound; a decoder in a worker of its own works on while mel and network do. */
  decoderWaitMs: number;
  melMs: number;
  networkMs: number;
  totalMs: number;
  windows: number;
  /** Which code ran the network, for example `simd`, and why that one. */
  backend: string;
  backendReason: BackendReason;
}

/** How the mel bands of a file were computed; see `FileMel`. */
export interface MelReport {
  extractor: 'sparse' | 'meyda';
  /** Against `Meyda.extract`, of `sparse`; absent until there was sound to check it on. */
  check?: {
    frames: number;
    /** Between mel values. Over 1e-5 Meyda itself runs. */
    largestDifference: number;
  };
}

/** What a network said of a whole source. Times are in seconds from its start. */
export interface Classification {
  verdict: Verdict;
  /** Those that the network which answered tells apart, in the order of its card. */
  genres: readonly Genre[];
  /** All of them, most probable first. */
  ranking: GenreScore[];
  /** Probability that it took to name a genre, in [0, 1], by the card of that network. */
  threshold: number;
  /** Tags above the card's display threshold, most probable first. */
  tags: TagScore[];
  /** Of every tag of the network, in the order of its card: what `tags` is the best of. */
  tagScores: readonly number[];
  /** Score of the card's no-music rule over the whole source, in [0, 1]; 1 where nothing sounded. */
  noMusic: number;
  /** By the card's rule of styles beyond the genres; absent where it has none, or nothing sounded. */
  outside?: OutsideScore;
  timeline: TimelineSegment[];
  spectrogram: Spectrogram;
  source: SourceInfo;
  durationS: number;
  /** True where the source was shorter than one window and was heard as a loop. */
  repeated: boolean;
  /** True where the source is damaged or not all there; the answer is about what could be heard. */
  damaged: boolean;
  /** What is to be said of how the source was heard. */
  notes: readonly SourceNote[];
  timing: Timing;
  mel: MelReport;
  /** Name of the network that answered. */
  model: string;
}

/** Half a window of the default network. */
export const DEFAULT_HOP_S = 1.5;

/** Name of the network that listens unless another is chosen. */
export const DEFAULT_MODEL = 'genre';

/** How far a source is classified. */
export interface Progress {
  stage: 'decoding' | 'listening';
  /** In [0, 1]; undefined while the length is not known. */
  fraction: number | undefined;
}

/** How a source is classified, and who hears of it on the way. */
export interface ClassifyOptions {
  /** Aborting rejects with the signal's reason and frees everything. */
  signal?: AbortSignal;
  /** Called some times a second. */
  onProgress?: (progress: Progress) => void;
  /** Called with each segment of the timeline, in order, as soon as it is known, while decoding goes on. */
  onSegment?: (segment: TimelineSegment) => void;
  /** Seconds from one window of the network to the next; `DEFAULT_HOP_S` unless given. */
  hopS?: number;
}

/** Which network a worker is to load. */
export interface LoadRequest {
  /** Address or path of the model's folder. */
  model: string;
  /** Of those of its files that are not there. */
  files?: FileAddresses | undefined;
  /** What is to run the network; our own backend unless given. */
  backend?: Backend;
  /** Has Meyda itself compute every frame. */
  mel?: 'meyda';
}

/** Of a network that a worker has loaded, what the page needs. */
export type Loaded = Pick<Network, 'card' | 'layers' | 'runsOn'>;

/**
 * The one surface that page, CLI and tests use; `loadClassifier()` gives it. The page hands it files as blobs; in
 * Node a source is a path.
 */
export interface Classifier<Source = Blob> extends Loaded {
  /** Aborted once it answers nothing any more: it was disposed of, or its worker broke down. */
  readonly ended: AbortSignal;
  /**
   * @throws {AudioDecodeError} where the source can't be decoded
   * @throws the signal's reason once it is aborted
   */
  classify(source: Source, options?: ClassifyOptions): Promise<Classification>;
  /** Frees the network, its worker and its memory. */
  dispose(): void;
}
