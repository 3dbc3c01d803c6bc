import { concatenate } from '../../src/audio/concatenate';
import { SAMPLES } from '../../src/stores/samples';
import { composeSamples } from '../../src/stores/samples/compose';
import { RATE } from '../../src/stores/samples/tone';
import { encodeWav } from '../../src/stores/samples/wav';

const PAUSE_S = 5;

/** All of the page's own samples one after another, with silence and noise between them, as a wav file. */
export function programme(): Uint8Array {
  const pause = PAUSE_S * RATE;
  const noise = Float32Array.from({ length: pause }, () => 0.2 * (Math.random() - 0.5));
  const parts = SAMPLES.flatMap(({ name }, index) => [
    composeSamples(name),
    index % 2 === 0 ? new Float32Array(pause) : noise,
  ]);
  return new Uint8Array(encodeWav(concatenate(parts), RATE));
}
