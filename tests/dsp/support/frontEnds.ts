import type { FrontEnd } from '../../../src/dsp/frontEnd';
import genre from '../../../training/configs/genre.frontEnd.json';

/** The front end of the default network. */
export const GENRE: FrontEnd = genre;

/** Other shapes: no padding, odd transform order, odd window, window as long as the transform, few bands, many, other rate. */
export const FRONT_ENDS: Record<string, FrontEnd> = {
  genre: GENRE,
  'unpadded 2048': plain({ windowLength: 2048, fftLength: 2048, hopLength: 512, nMels: 96, frames: 20 }),
  'small 256': plain({ windowLength: 200, fftLength: 256, hopLength: 80, nMels: 40, frames: 30 }),
  'bands without a bin': plain({ windowLength: 200, fftLength: 256, hopLength: 80, nMels: 104, frames: 20 }),
  'odd window': plain({ windowLength: 401, fftLength: 512, hopLength: 160, nMels: 64, frames: 25 }),
  'fewer than 13 bands': plain({ windowLength: 512, fftLength: 1024, hopLength: 512, nMels: 8, frames: 10 }),
  '8 kHz': plain({
    sampleRate: 8000,
    windowLength: 256,
    fftLength: 512,
    hopLength: 80,
    nMels: 48,
    frames: 40,
  }),
};

type Shape = Pick<FrontEnd, 'windowLength' | 'fftLength' | 'hopLength' | 'nMels' | 'frames'>;

function plain(shape: Shape & Partial<FrontEnd>): FrontEnd {
  return {
    sampleRate: 16_000,
    paddingBands: 3,
    paddingValue: -1,
    level: 20,
    scale: 0.5,
    offsets: Array.from({ length: shape.nMels }, (_, band) => -1 + band / 100),
    ...shape,
  };
}
