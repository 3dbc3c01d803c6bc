import type { SampleName } from './catalogue';
import { countryRoll } from './pieces/countryRoll';
import { hipHopBeat } from './pieces/hipHopBeat';
import { houseBeat } from './pieces/houseBeat';
import { jazzQuartet } from './pieces/jazzQuartet';
import { metalRiff } from './pieces/metalRiff';
import { rockRiff } from './pieces/rockRiff';
import { stringCadence } from './pieces/stringCadence';
import { RATE } from './sound/tone';
import { encodeWav } from './wav';

const pieces: Record<SampleName, () => Float32Array> = {
  countryRoll,
  hipHopBeat,
  houseBeat,
  jazzQuartet,
  metalRiff,
  rockRiff,
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
