/** What came since the last look. */
export interface CapturedBlock {
  /** Mono, at the input's own rate, the reader's own. */
  samples: Float32Array;
  /** `Date.now()` when the last of them arrived in the audio thread. */
  arrivedMs: number;
  /** Samples that were lost since the last look. */
  dropped: number;
}

export interface CaptureWriter {
  /** `samples` are copied; called on the audio thread, so it never waits. */
  write(samples: Float32Array, arrivedMs: number): void;
}

export interface CaptureReader {
  /** Undefined where nothing came since the last look. */
  read(): CapturedBlock | undefined;
  close(): void;
}
