/** Every network here hears 16 kHz; see the design: at a higher rate a network can learn a clip's origin. */
export const SAMPLE_RATE = 16_000;

/** What the source was before decoding, for showing to a person. */
export interface SourceInfo {
  /** Container or codec as a short lower-case name, for example `mp3`. */
  format: string;
  /** Hz, of the source itself. */
  sampleRate: number;
  channels: number;
}

/** Mono samples at 16 kHz, in chunks, in order. Whoever asks for a stream closes it. */
export interface SampleStream {
  readonly source: SourceInfo;
  /** Seconds, where the container tells; a microphone and some files do not. */
  readonly durationS: number | undefined;
  /**
   * Samples in [-1, 1] (a loud source may overshoot a little), any chunk length. A chunk is valid until the next one is asked
   * for: its memory may then be used again.
   */
  readonly chunks: AsyncIterable<Float32Array>;
  /** Set once the chunks have ended, where the source is damaged and broke off early. */
  readonly damage?: Error | undefined;
  close(): void;
}
