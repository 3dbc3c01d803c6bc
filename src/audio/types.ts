/** Every network here hears 16 kHz; see the design: at a higher rate a network can learn a clip's origin. */
export const SAMPLE_RATE = 16_000;

/** What the source was before decoding, for showing to a person. */
export interface SourceInfo {
  /** Container as a short lower-case name, for example `mp3`. */
  format: string;
  /** What the samples are encoded in, as a short lower-case name, for example `opus`; undefined where it is not known. */
  codec?: string;
  /** Hz, of the source itself. */
  sampleRate: number;
  channels: number;
}

/** What a person should know of how a source was heard. */
export type SourceNote =
  /**
   * Not all of it was heard. `expectedS` is what the container names, undefined where it names nothing and yet something is
   * missing.
   */
  | { kind: 'part'; heardS: number; expectedS: number | undefined }
  /** Some of it could not be read or decoded and was passed over. */
  | { kind: 'damaged' }
  /** The channels cancel each other out; their louder one was heard, in place of their mean. */
  | { kind: 'oppositePhase' };

/** Mono samples at 16 kHz, in chunks, in order. Whoever asks for a stream closes it. */
export interface SampleStream {
  readonly source: SourceInfo;
  /** Seconds, where the container tells; a microphone and some files do not. An estimate in some cases. */
  readonly durationS: number | undefined;
  /**
   * Samples in [-1, 1] (a loud source may overshoot, `LARGEST_SAMPLE` bounds it), any chunk length, always finite. A chunk is
   * valid until the next one is asked for: its memory may then be used again.
   */
  readonly chunks: AsyncIterable<Float32Array>;
  /** Complete once the chunks have ended; empty where there is nothing to say. */
  readonly notes: readonly SourceNote[];
  close(): void;
}
