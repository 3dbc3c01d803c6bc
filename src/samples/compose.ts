import { bluesShuffle } from './bluesShuffle';
import { discoBeat } from './discoBeat';
import { metalRiff } from './metalRiff';
import { reggaeOffbeat } from './reggaeOffbeat';
import { stringCadence } from './stringCadence';
import { RATE } from './tone';
import { encodeWav } from './wav';
import type { SampleName } from './pieces';

const pieces: Record<SampleName, () => Float32Array> = {
  bluesShuffle,
  discoBeat,
  metalRiff,
  reggaeOffbeat,
  stringCadence,
};

/** One of our pieces as a WAV file, the same bytes every time. */
export function compose(name: SampleName): ArrayBuffer {
  return encodeWav(composeSamples(name), RATE);
}

/** One of our pieces, mono at `RATE`. */
export function composeSamples(name: SampleName): Float32Array {
  return pieces[name]();
}
