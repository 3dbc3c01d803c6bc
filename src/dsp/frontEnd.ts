/**
 * How sound becomes a network's input. Stored in each model's `card.json` and read from there by the page, the
 * CLI and training alike; nothing about it is written down twice.
 *
 * A window is `frames` frames; its samples are scaled to RMS `level`; a frame is `windowLength` samples under a
 * symmetric Hann window, zero-padded to `fftLength`, taken every `hopLength` samples; Meyda's `melBands` with
 * `nMels` bands gives ln(1 + energy); the network sees `scale * mel + offsets[band]`, then `paddingBands` more
 * bands that hold `paddingValue` (pre-training had bands above our Nyquist frequency).
 */
export interface FrontEnd {
  /** Hz. */
  sampleRate: number;
  /** Samples under the Hann window. */
  windowLength: number;
  /** Samples of the zero-padded Fourier transform, a power of two, at least `windowLength`. */
  fftLength: number;
  /** Samples from one frame to the next. */
  hopLength: number;
  /** Mel bands that Meyda computes. */
  nMels: number;
  /** Constant bands appended above them. */
  paddingBands: number;
  paddingValue: number;
  /** Root mean square that a window's samples are scaled to. */
  level: number;
  scale: number;
  /** One offset per computed band. */
  offsets: number[];
  /** Frames in one window of the network. */
  frames: number;
}

/** Samples that one window of the network spans: (frames - 1) hops and one analysis window. */
export function windowSamples(frontEnd: FrontEnd): number {
  return (frontEnd.frames - 1) * frontEnd.hopLength + frontEnd.windowLength;
}
