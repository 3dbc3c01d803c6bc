import FFT from 'fft.js';
import { bandCentersHz } from './bandCenters';
import type { FrontEnd } from './frontEnd';
import { symmetricHann } from './hann';

/**
 * One window's samples with parts of its spectrogram turned down: each frame's spectrum is multiplied by gains that
 * lie between those of the neighbouring mel bands, and the frames are added up again, weighted by the window they were
 * cut with (Griffin and Lim 1984, eq. 6). Frames are `fftLength` long, around the middles of the front end's frames.
 *
 * @param samples mono, as many as the window spans; see `windowSamples`
 * @param gains [nMels, frames], in [0, 1]
 */
export function maskedSound(samples: Float32Array, frontEnd: FrontEnd, gains: Float32Array): Float32Array {
  const { fftLength, hopLength, windowLength, frames } = frontEnd;
  const fft = new FFT(fftLength);
  const cut = new Array<number>(fftLength).fill(0);
  const spectrum = new Array<number>(2 * fftLength).fill(0);
  const back = new Array<number>(2 * fftLength).fill(0);
  const window = symmetricHann(fftLength);
  const bands = bandsOfBins(frontEnd);
  const sound = new Float64Array(samples.length);
  const weight = new Float64Array(samples.length);
  const before = Math.floor((fftLength - windowLength) / 2);
  for (let frame = 0; frame < frames; frame++) {
    const start = frame * hopLength - before;
    for (let i = 0; i < fftLength; i++) cut[i] = (samples[start + i] ?? 0) * window[i];
    fft.realTransform(spectrum, cut);
    for (let bin = 0; bin <= fftLength / 2; bin++) {
      const gain = gainOf(gains, bands[bin], frame, frames);
      spectrum[2 * bin] *= gain;
      spectrum[2 * bin + 1] *= gain;
    }
    fft.completeSpectrum(spectrum);
    fft.inverseTransform(back, spectrum);
    for (let i = Math.max(0, -start); i < fftLength && start + i < samples.length; i++) {
      sound[start + i] += back[2 * i] * window[i];
      weight[start + i] += window[i] * window[i];
    }
  }
  return Float32Array.from(sound, (value, i) => (weight[i] > 1e-3 ? value / weight[i] : 0));
}

/** A place between two bands: the lower one, and how far it is to the next, in [0, 1]. */
interface BandPlace {
  band: number;
  beyond: number;
}

function bandsOfBins(frontEnd: FrontEnd): BandPlace[] {
  const { fftLength, sampleRate, nMels } = frontEnd;
  const centers = bandCentersHz(frontEnd);
  return Array.from({ length: fftLength / 2 + 1 }, (_, bin) => {
    const hertz = (bin * sampleRate) / fftLength;
    const above = centers.findIndex((center) => center > hertz);
    if (above === 0) return { band: 0, beyond: 0 };
    if (above < 0) return { band: nMels - 1, beyond: 0 };
    return {
      band: above - 1,
      beyond: (hertz - centers[above - 1]) / (centers[above] - centers[above - 1]),
    };
  });
}

function gainOf(gains: Float32Array, { band, beyond }: BandPlace, frame: number, frames: number): number {
  const gain = gains[band * frames + frame];
  return beyond === 0 ? gain : gain + beyond * (gains[(band + 1) * frames + frame] - gain);
}
