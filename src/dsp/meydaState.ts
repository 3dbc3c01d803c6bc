import Meyda from 'meyda';

/** What Meyda's one global object holds, including the cached tables that its typings leave out. */
interface MeydaState {
  sampleRate: number;
  bufferSize: number;
  melBands: number;
  numberOfMFCCCoefficients: number;
  windowingFunction: string;
  melFilterBank: number[][] | undefined;
  barkScale: Float32Array | undefined;
  chromaFilterBank: number[][] | undefined;
}

interface MeydaWithState extends MeydaState {
  extract(feature: 'melBands', signal: Float64Array): number[];
}

// Meyda's typings know neither the caches nor the `melBands` result.
const meyda = Meyda as unknown as MeydaWithState;

function snapshot(): MeydaState {
  const { sampleRate, bufferSize, melBands, numberOfMFCCCoefficients, windowingFunction } = meyda;
  const { melFilterBank, barkScale, chromaFilterBank } = meyda;
  return {
    ...{ sampleRate, bufferSize, melBands, numberOfMFCCCoefficients, windowingFunction },
    ...{ melFilterBank, barkScale, chromaFilterBank },
  };
}

/**
 * Meyda's settings and caches for one sample rate, buffer size and number of bands, put in place for a single call
 * and taken out again, so that nothing that we do shows to other users of Meyda, nor theirs to us. (Meyda does not
 * rebuild its filter bank when `sampleRate` or `bufferSize` changes.)
 */
export class MeydaSession {
  private own: MeydaState;

  constructor(sampleRate: number, fftLength: number, nMels: number) {
    this.own = {
      sampleRate,
      bufferSize: fftLength,
      melBands: nMels,
      // Meyda builds at least this many bands, whatever `melBands` says.
      numberOfMFCCCoefficients: 1,
      // The caller has windowed the samples already.
      windowingFunction: 'rect',
      melFilterBank: undefined,
      barkScale: undefined,
      chromaFilterBank: undefined,
    };
  }

  /** Meyda's `melBands` of `fftLength` samples, in float64 so that they are not rounded once more: ln(1 + energy). */
  melBands(signal: Float64Array): number[] {
    const others = snapshot();
    Object.assign(meyda, this.own);
    try {
      return meyda.extract('melBands', signal);
    } finally {
      this.own = snapshot();
      Object.assign(meyda, others);
    }
  }

  /** Meyda's triangles, `[nMels][fftLength / 2 + 1]`, the last column (Nyquist) unused by `melBands`. */
  filterBank(): number[][] {
    this.melBands(new Float64Array(this.own.bufferSize));
    return this.own.melFilterBank ?? [];
  }
}
