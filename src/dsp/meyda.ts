import Meyda from 'meyda';
import type { FrontEnd } from './frontEnd';

export interface MelBandsInput {
  /** |X[k]| for k = 0 .. bufferSize / 2 - 1; Meyda squares it. */
  ampSpectrum: Float32Array;
  /** `[bands][bins]`, at least bufferSize / 2 bins. */
  melFilterBank: number[][];
  bufferSize: number;
}

interface TypedMeyda {
  melFilterBank?: number[][];
  extract(feature: 'melBands', signal: Float64Array): number[];
  featureExtractors: { melBands(input: MelBandsInput): number[] };
}

// Meyda's typings leave out its caches, the feature extractors' types and the result of `melBands`.
const meyda = Meyda as unknown as TypedMeyda;

/**
 * Meyda with the front end's settings and caches of its own. Meyda keeps both as properties of one global object (and does
 * not rebuild a filter bank when `sampleRate` or `bufferSize` changes), so an object that inherits from it shares its
 * functions and nothing else: neither changes results for other users of Meyda, nor they ours.
 */
export function isolatedMeyda({ sampleRate, fftLength, nMels }: FrontEnd): TypedMeyda {
  return Object.assign(Object.create(meyda) as TypedMeyda, {
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
  });
}

/** The filter bank that Meyda's `melBands` multiplies the power spectrum by: `[nMels][fftLength / 2 + 1]`. */
export function meydaFilterBank(frontEnd: FrontEnd): number[][] {
  const own = isolatedMeyda(frontEnd);
  own.extract('melBands', new Float64Array(frontEnd.fftLength));
  return own.melFilterBank ?? [];
}

/** Meyda's own feature extractor: ln(1 + energy) of each band of `melFilterBank`, in float32. It reads no global state. */
export function meydaMelBands(input: MelBandsInput): number[] {
  return meyda.featureExtractors.melBands(input);
}

/**
 * Samples (or amplitudes) are multiplied by this before Meyda sees them: it brings music to about the level of a window, where
 * Meyda's float32 logarithm resolves best. A power of two, so that the scaling itself rounds nothing.
 */
export const MEYDA_GAIN = 2 ** 10;

/** The linear band energy behind a value of Meyda's `melBands`, `MEYDA_GAIN` taken out again. */
export function energyOfMelBand(logEnergy: number): number {
  return Math.expm1(logEnergy) / (MEYDA_GAIN * MEYDA_GAIN);
}
