import Meyda from 'meyda';
import { windowSamples, type FrontEnd } from '../../../src/dsp/frontEnd';

/**
 * What `FrontEnd` promises, written down a second time and as plainly as can be: scale the window's samples to the
 * level, cut frames, Hann, pad, ask Meyda. `[nMels][frames]`, before scale and offsets.
 */
export function definitionOfMel(samples: Float32Array, frontEnd: FrontEnd): number[][] {
  const { windowLength, fftLength, hopLength, frames, nMels, level } = frontEnd;
  const window = samples.subarray(0, windowSamples(frontEnd));
  const rms = Math.sqrt(window.reduce((sum, sample) => sum + sample ** 2, 0) / window.length);
  const gain = rms === 0 ? 0 : level / rms;
  // Its typings know neither `melFilterBank` nor the result of `melBands`.
  const meyda = Meyda as unknown as {
    melFilterBank?: unknown;
    extract(f: string, s: Float64Array): number[];
  };
  Object.assign(Meyda, {
    ...{ sampleRate: frontEnd.sampleRate, bufferSize: fftLength, melBands: nMels },
    ...{ windowingFunction: 'rect', numberOfMFCCCoefficients: Math.min(13, nMels) },
  });
  delete meyda.melFilterBank;
  const columns = Array.from({ length: frames }, (_, frame) => {
    const padded = new Float64Array(fftLength);
    for (let index = 0; index < windowLength; index++) {
      const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / (windowLength - 1));
      padded[index] = gain * window[frame * hopLength + index] * hann;
    }
    return meyda.extract('melBands', padded);
  });
  return Array.from({ length: nMels }, (_, band) => columns.map((column) => column[band]));
}
